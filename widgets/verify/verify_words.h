// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/common/theme.h"
#include "widgets/verify/verification.h"

#include <QString>

namespace headroom {

/// The name of a node as people read it; its id when the design has none of it.
QString labelOf(const Design &design, const NodeId &node);

/// A verdict in a word, in a sentence, as an icon's name and as a colour; colour is never the only
/// sign.
QString verdictWord(Agreement::Verdict verdict);
QString verdictSentence(Agreement::Verdict verdict);
QString verdictIcon(Agreement::Verdict verdict);
Role verdictRole(Agreement::Verdict verdict);

/// What became of the newest run, and what that means for the numbers that are shown.
QString stateSentence(const Verification &verification);
/// How many figures agree.
QString agreementSentence(const VerifiedResult &result);
/// How much was simulated for it.
QString effortSentence(const VerifiedResult &result);
/// What grows without end and what is not as precise as wanted; empty when there is nothing to say.
QString noteSentence(const VerifiedResult &result);

} // namespace headroom
