// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

// Empty on purpose: a library needs one source to own the precompiled header that the tests share.
