// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/checking/cause_chain.h"

#include <QFrame>
#include <QStringList>

namespace headroom {

/// Why a card is red, beside the card: one step of the way to the cause under the other, each with
/// links to the components it names.
class WhyPopup : public QFrame
{
    Q_OBJECT

public:
    WhyPopup(const Design &design, const Catalogue &catalogue, const NodeId &node,
             const std::vector<Cause> &causes, const std::vector<Text> &findings, QWidget *parent);

signals:
    /// A link was followed.
    void componentChosen(const QString &id);
};

/// The steps as sentences of rich text; components are links to their ids.
QStringList causeSentences(const std::vector<Cause> &causes, const Design &design,
                           const Catalogue &catalogue);

} // namespace headroom
