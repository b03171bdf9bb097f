/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.intake;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Puts a {@link ConnectionGuard} into every connection that is accepted. The framework offers no
 * place between the decoder and itself; Netty does, by its service loader. Thread-safe.
 */
public final class ConnectionExtension extends ChannelInitializerExtension {

  /** The system property with the time for headers, in milliseconds. */
  public static final String HEADER_TIMEOUT = "kedge.header-timeout-ms";

  /** Behind this handler of the framework requests and responses are objects. */
  private static final String ENCODER = "httpEncoder";

  private final RandomGenerator random = new SecureRandom();
  private final Duration headers = Duration.ofMillis(Long.getLong(HEADER_TIMEOUT, 10_000));

  /** Made by Netty. */
  public ConnectionExtension() {}

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    channel.pipeline().addLast(new Placing());
  }

  /** Waits until the framework has built its pipeline. */
  private final class Placing extends ChannelInboundHandlerAdapter {

    @Override
    public void channelActive(ChannelHandlerContext context) {
      ChannelHandlerContext tls = context.pipeline().context(SslHandler.class);
      if (!place(context) && tls != null) {
        context.pipeline().addAfter(tls.name(), null, new AfterHandshake());
      }
      context.fireChannelActive();
      context.pipeline().remove(this);
    }
  }

  /** With TLS the framework builds its pipeline when the handshake is over. */
  private final class AfterHandshake extends ChannelInboundHandlerAdapter {

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      context.fireUserEventTriggered(event);
      if (event instanceof SslHandshakeCompletionEvent) {
        place(context);
        context.pipeline().remove(this);
      }
    }
  }

  private boolean place(ChannelHandlerContext context) {
    boolean built = context.pipeline().get(ENCODER) != null;
    if (built) {
      context.pipeline().addAfter(ENCODER, null, new ConnectionGuard(headers, random));
    }
    return built;
  }
}
