// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/document/edit_command.h"

#include "widgets/document/document.h"

namespace headroom {

EditCommand::EditCommand(Document &document, Design before, Design after, const QString &label,
                         std::string mergeKey)
    : QUndoCommand(label)
    , m_document(&document)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_mergeKey(std::move(mergeKey))
{ }

void EditCommand::undo()
{
    m_document->replace(m_before);
}

void EditCommand::redo()
{
    m_document->replace(m_after);
}

int EditCommand::id() const
{
    // Qt asks for merging when the ids are equal; the keys themselves are compared in mergeWith().
    return m_mergeKey.empty() ? -1 : 1;
}

bool EditCommand::mergeWith(const QUndoCommand *next)
{
    const auto *other = static_cast<const EditCommand *>(next);
    if (other->m_mergeKey != m_mergeKey)
        return false;
    m_after = other->m_after;
    setObsolete(m_before == m_after);
    return true;
}

} // namespace headroom
