// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/design/design.h"

#include <QUndoCommand>

#include <string>

namespace headroom {

class Document;

/// The one undo command: two designs that share what they have in common. Commands with the same
/// merge key become one, and a merged command that ends where it began removes itself.
class EditCommand final : public QUndoCommand
{
public:
    EditCommand(Document &document, Design before, Design after, const QString &label,
                std::string mergeKey);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *next) override;

private:
    Document *m_document;
    Design m_before;
    Design m_after;
    std::string m_mergeKey;
};

} // namespace headroom
