/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import io.kedge.server.http.Problems;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Holds one connection to what HTTP and the server's limits ask of it, before the framework sees a
 * request: headers arrive in time, what cannot be read is answered as a problem, methods are known
 * ones, and a connection that is given up is closed in a way that lets the caller read the answer.
 * One thread, that of the connection.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a connection that cannot be closed is closed
final class ConnectionGuard extends ChannelDuplexHandler {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT");

  /** How long what a caller still sends is thrown away, so that no reset eats the answer. */
  private static final long LINGER_MILLIS = 1_000;

  private final Duration headers;
  private final RandomGenerator random;
  private @Nullable ScheduledFuture<?> deadline;
  private @Nullable ProblemException waiting;
  private boolean partial;
  private boolean message;
  private boolean inBody;
  private boolean headOut;
  private boolean lastAnswer;
  private boolean deaf;
  private boolean mute;
  private int unanswered;

  ConnectionGuard(Duration headers, RandomGenerator random) {
    this.headers = headers;
    this.random = random;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    awaitHeaders(context);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    headersCame();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    headersCame();
    context.fireChannelInactive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object read) {
    message = true;
    Object taken = deaf ? null : read;
    if (taken instanceof HttpObject part && part.decoderResult().isFailure()) {
      refuse(context, unreadable(part.decoderResult().cause()));
    } else if (taken instanceof HttpRequest request) {
      headersCame();
      begin(context, request);
    } else if (taken instanceof LastHttpContent) {
      inBody = false;
    }
    if (deaf) {
      ReferenceCountUtil.release(read);
    } else {
      context.fireChannelRead(read);
    }
  }

  private void begin(ChannelHandlerContext context, HttpRequest request) {
    if (request.protocolVersion().majorVersion() != 1) {
      refuse(
          context,
          ProblemException.of(ProblemCode.MALFORMED_REQUEST, "the server speaks HTTP/1.1"));
    } else if (!METHODS.contains(request.method().name())) {
      refuse(
          context,
          ProblemException.of(ProblemCode.METHOD_NOT_ALLOWED, "there is no such method here"));
    } else {
      inBody = true;
      unanswered++;
    }
  }

  private static ProblemException unreadable(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return ProblemException.of(ProblemCode.URI_TOO_LONG, "the request line may have 8,192 bytes");
    }
    return cause instanceof TooLongHttpHeaderException
        ? ProblemException.of(
            ProblemCode.HEADERS_TOO_LARGE, "the headers may have 16,384 bytes together")
        : ProblemException.of(
            ProblemCode.MALFORMED_REQUEST, "the request could not be read as HTTP");
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (!message && !inBody && !deaf) {
      partial = true;
      awaitHeaders(context);
    }
    message = false;
    context.fireChannelReadComplete();
  }

  private void awaitHeaders(ChannelHandlerContext context) {
    if (deadline == null) {
      deadline =
          context
              .executor()
              .schedule(() -> late(context), headers.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void headersCame() {
    partial = false;
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  private void late(ChannelHandlerContext context) {
    if (partial) {
      refuse(
          context,
          ProblemException.of(
              ProblemCode.REQUEST_TIMEOUT,
              "the headers must arrive within %d s".formatted(headers.toSeconds())));
    } else {
      context.close();
    }
  }

  /** Answers what cannot go on, behind the answers to earlier requests of the connection. */
  private void refuse(ChannelHandlerContext context, ProblemException refusal) {
    deaf = true;
    context.channel().config().setAutoRead(true);
    boolean thisOne = inBody && unanswered == 1;
    if (thisOne && headOut) {
      context.close();
    } else if (unanswered == 0 || thisOne) {
      answer(context, refusal);
    } else {
      waiting = refusal;
    }
  }

  private void answer(ChannelHandlerContext context, ProblemException refusal) {
    mute = true;
    String id = HexFormat.of().toHexDigits(random.nextLong());
    byte[] body;
    try {
      body = Problems.json(refusal, id);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem could not be written", e);
    }
    DefaultFullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(refusal.problem().status()),
            Unpooled.wrappedBuffer(body));
    Problems.headers(refusal).forEach(response.headers()::set);
    response
        .headers()
        .set("X-Request-Id", id)
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.CONNECTION, "close");
    context.writeAndFlush(response).addListener(sent -> linger(context, true));
  }

  @Override
  public void write(ChannelHandlerContext context, Object written, ChannelPromise promise) {
    if (mute) {
      ReferenceCountUtil.release(written);
      promise.tryFailure(new ClosedChannelException());
      return;
    }
    boolean interim = written instanceof HttpResponse response && response.status().code() < 200;
    if (!interim && written instanceof HttpResponse response) {
      headOut = true;
      lastAnswer = response.headers().containsValue(HttpHeaderNames.CONNECTION, "close", true);
    }
    boolean end = !interim && written instanceof LastHttpContent;
    if (end && lastAnswer) {
      boolean unread = inBody;
      context.write(written, promise.unvoid()).addListener(sent -> linger(context, unread));
    } else {
      context.write(written, promise);
    }
    if (end) {
      headOut = false;
      unanswered--;
      if (waiting != null && unanswered == 0) {
        answer(context, waiting);
      }
    }
  }

  /** Says that nothing more comes, and for a moment lets the caller finish what it sends. */
  private void linger(ChannelHandlerContext context, boolean unread) {
    deaf = true;
    mute = true;
    headersCame();
    if (!unread || !(context.channel() instanceof DuplexChannel channel)) {
      context.close();
      return;
    }
    channel.config().setAutoRead(true);
    channel.shutdownOutput();
    context.executor().schedule(() -> context.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
  }
}
