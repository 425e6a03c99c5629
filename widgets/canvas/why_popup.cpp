// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/why_popup.h"

#include "widgets/canvas/card_picture.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace headroom {
namespace {

constexpr int kWidth = 340;
constexpr std::size_t kMostFindings = 3;

QString linkTo(const NodeId &id, const Design &design)
{
    const Node *node = design.node(id);
    return QStringLiteral("<a href=\"%1\" style=\"color:%2\">%3</a>")
        .arg(toQString(id.value()).toHtmlEscaped(), Theme::current().color(Role::Accent).name(),
             toQString(node ? node->label() : id.value()).toHtmlEscaped());
}

QString strong(const QString &number)
{
    return QStringLiteral("<b>%1</b>").arg(number);
}

QString share(double value)
{
    return strong(formatQuantity(value, Unit::Fraction));
}

} // namespace

QStringList causeSentences(const std::vector<Cause> &causes, const Design &design,
                           const Catalogue &catalogue)
{
    QStringList sentences;
    for (const Cause &cause : causes) {
        const QString node = linkTo(cause.node, design);
        switch (cause.kind) {
        case Cause::Kind::LimitReached:
            sentences.append(WhyPopup::tr("%1: %2 is asked of its limit \"%3\".")
                                 .arg(node, share(cause.value),
                                      limitTitle(cause.limit, design, catalogue).toHtmlEscaped()));
            break;
        case Cause::Kind::CallsFail:
            sentences.append(WhyPopup::tr("%1: %2 of the calls to %3 fail.")
                                 .arg(node, share(cause.value), linkTo(cause.callee, design)));
            break;
        case Cause::Kind::CallsWait:
            sentences.append(
                WhyPopup::tr("%1: each call holds a place for %2 while %3 answers.")
                    .arg(node, strong(formatSeconds(cause.value)), linkTo(cause.callee, design)));
            break;
        case Cause::Kind::FailsItself:
            sentences.append(WhyPopup::tr("%1 itself fails %2 of what reaches it.")
                                 .arg(node, share(cause.value)));
            break;
        }
    }
    return sentences;
}

WhyPopup::WhyPopup(const Design &design, const Catalogue &catalogue, const NodeId &node,
                   const std::vector<Cause> &causes, const std::vector<Text> &findings,
                   QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setFixedWidth(kWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(6);
    const Node *shown = design.node(node);
    auto *title = new QLabel(
        tr("Why is %1 like this?").arg(toQString(shown ? shown->label() : node.value())), this);
    title->setProperty("role", QStringLiteral("heading"));
    title->setWordWrap(true);
    layout->addWidget(title);
    setAccessibleName(title->text());
    const auto addLine = [this, layout](const QString &html) {
        auto *line = new QLabel(html, this);
        line->setTextFormat(Qt::RichText);
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(line, &QLabel::linkActivated, this, [this](const QString &id) {
            emit componentChosen(id);
            close();
        });
        layout->addWidget(line);
    };
    const QString because = QStringLiteral("<span style=\"color:%1\">%2</span> ")
                                .arg(Theme::current().color(Role::MutedText).name(),
                                     QStringLiteral("←"));
    const QStringList sentences = causeSentences(causes, design, catalogue);
    for (qsizetype i = 0; i < sentences.size(); ++i)
        addLine(i == 0 ? sentences[i] : because + sentences[i]);
    if (sentences.isEmpty())
        addLine(tr("At this moment nothing fails here, and no limit is near."));
    for (std::size_t i = 0; i < std::min(findings.size(), kMostFindings); ++i)
        addLine(QStringLiteral("• ") + translated(findings[i]).toHtmlEscaped());
}

} // namespace headroom
