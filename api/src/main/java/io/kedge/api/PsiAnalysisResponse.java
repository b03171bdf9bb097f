/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.api;

/**
 * The answer of {@code POST /drift/psi-analysis}. Immutable.
 *
 * @param status {@code success}
 * @param psiResult the analysis
 * @param timestamp when it was made, ISO-8601 in UTC
 */
public record PsiAnalysisResponse(String status, PsiResult psiResult, String timestamp) {}
