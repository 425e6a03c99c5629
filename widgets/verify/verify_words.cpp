// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/verify/verify_words.h"

#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

namespace headroom {

using State = Verification::State;
using Verdict = Agreement::Verdict;

QString labelOf(const Design &design, const NodeId &id)
{
    const Node *node = design.node(id);
    return toQString(node ? node->label() : id.value());
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Agrees: return QCoreApplication::translate("Verdicts", "agrees");
    case Verdict::Differs: return QCoreApplication::translate("Verdicts", "differs");
    case Verdict::Growing: return QCoreApplication::translate("Verdicts", "grows");
    case Verdict::Unfinished: return QCoreApplication::translate("Verdicts", "unfinished");
    case Verdict::Marked: return QCoreApplication::translate("Verdicts", "marked");
    }
    return {};
}

QString verdictIcon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Agrees: return QStringLiteral("good");
    case Verdict::Differs: return QStringLiteral("error");
    case Verdict::Marked: return QStringLiteral("warning");
    case Verdict::Growing: return QStringLiteral("chevron-up");
    case Verdict::Unfinished: return QStringLiteral("more");
    }
    return {};
}

Role verdictRole(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Agrees: return Role::Good;
    case Verdict::Differs: return Role::Bad;
    case Verdict::Marked:
    case Verdict::Growing:
    case Verdict::Unfinished: break;
    }
    return Role::Warning;
}

QString verdictSentence(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Agrees:
        return QCoreApplication::translate(
            "Verdicts", "The live number is as near to the simulated requests as is promised.");
    case Verdict::Differs:
        return QCoreApplication::translate(
            "Verdicts", "The live number is further off than is promised and chance explains. "
                        "Trust the simulated requests, and please report it.");
    case Verdict::Marked:
        return QCoreApplication::translate(
            "Verdicts",
            "The live number is off, and says itself that it may not be trusted in this design.");
    case Verdict::Growing:
        return QCoreApplication::translate(
            "Verdicts", "What waits here grows without end, so a mean says only how long was "
                        "simulated.");
    case Verdict::Unfinished:
        return QCoreApplication::translate(
            "Verdicts", "Many requests were not answered when the run ended. The live engine says "
                        "how long they will have taken, the simulated ones are missing.");
    }
    return {};
}

QString agreementSentence(const VerifiedResult &result)
{
    const int rows = static_cast<int>(result.rows.size());
    const int differing = result.count(Verdict::Differs);
    if (rows == 0)
        return QCoreApplication::translate(
            "Verify", "No request was simulated, so there is nothing to compare.");
    const QString verdict = differing == 0
                                ? QCoreApplication::translate(
                                    "Verify", "Both engines agree within what is promised.")
                                : QCoreApplication::translate(
                                      "Verify", "%1 of %2 figures differ by more than is promised.")
                                      .arg(differing)
                                      .arg(rows);
    return verdict;
}

QString effortSentence(const VerifiedResult &result)
{
    const Study &study = *result.study;
    return QCoreApplication::translate(
               "Verify",
               "Replications: %1 of %2 each, after a warm-up of %3. Events simulated: %4.")
        .arg(study.replications())
        .arg(formatClock(study.run().duration()), formatClock(study.warmUp()),
             formatNumber(static_cast<double>(study.events())));
}

QString stateSentence(const Verification &verification)
{
    const auto result = verification.result();
    const StudyProgress progress = verification.progress();
    const QString older = result
                              ? QString(QLatin1Char(' ')
                                        + (verification.isOutOfDate()
                                               ? QCoreApplication::translate(
                                                   "Verify", "The numbers below are out of date.")
                                               : QCoreApplication::translate(
                                                   "Verify", "The numbers below still hold.")))
                              : QString();
    switch (verification.state()) {
    case State::Idle: return QCoreApplication::translate("Verify", "Not verified yet.");
    case State::Running:
        return (progress.replications == 0
                    ? QCoreApplication::translate("Verify", "Simulating single requests…")
                    : QCoreApplication::translate(
                          "Verify", "Simulating single requests… %2 % (replications: %1)")
                          .arg(progress.replications)
                          .arg(formatNumber(100 * progress.share, 2)))
               + older;
    case State::Cancelled: return QCoreApplication::translate("Verify", "Cancelled.") + older;
    case State::Superseded:
        return QCoreApplication::translate("Verify", "Stopped, since the design has changed.")
               + older;
    case State::Failed:
        // Without numbers there is room below to say why.
        return result ? QString(verification.failure() + older)
                      : QCoreApplication::translate("Verify", "Not verified yet.");
    case State::Done:
        return verification.isOutOfDate()
                   ? QCoreApplication::translate(
                         "Verify", "Out of date: the design has changed since. Then: %1")
                         .arg(agreementSentence(*result))
                   : agreementSentence(*result);
    }
    return {};
}

QString noteSentence(const VerifiedResult &result)
{
    const Study &study = *result.study;
    const Design &design = result.live->design;
    QStringList notes;
    for (const Growth &growth : study.growing())
        notes.append(
            QCoreApplication::translate("Verify", "%1 never rests: what waits there grows by %2.")
                .arg(labelOf(design, growth.node), formatRate(growth.rate.mean)));
    if (!study.isConverged()) {
        const OpenMetric &widest = study.open().front();
        const QString name = labelOf(design, widest.node) + QStringLiteral(" · ")
                             + toQString(widest.metric);
        const QString width = formatNumber(100 * widest.halfWidth, 2);
        notes.append(
            study.open().size() == 1
                ? QCoreApplication::translate("Verify", "%1 is less precise than wanted: ±%2 %.")
                      .arg(name, width)
                : QCoreApplication::translate(
                      "Verify", "%1 metrics are less precise than wanted; the widest is %2 with "
                                "±%3 %.")
                      .arg(study.open().size())
                      .arg(name, width));
    }
    return notes.join(QLatin1Char(' '));
}

} // namespace headroom
