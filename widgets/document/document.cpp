// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/document/document.h"

#include "model/storage/design_file.h"
#include "widgets/common/text.h"
#include "widgets/document/edit_command.h"

#include <QFileInfo>

namespace headroom {

Document::Document(const Catalogue &catalogue, QObject *parent)
    : QObject(parent)
    , m_catalogue(&catalogue)
{
    connect(&m_undo, &QUndoStack::cleanChanged, this,
            [this](bool clean) { emit modifiedChanged(!clean); });
}

Result<Done> Document::perform(const Edit &edit)
{
    Result<Design> after = edit.apply(m_design, *m_catalogue);
    if (!after) {
        emit refused(after.error().message);
        return after.error();
    }
    if (*after == m_design)
        return Done{};
    m_undo.push(new EditCommand(*this, m_design, std::move(after).value(), translated(edit.label),
                                edit.mergeKey));
    return Done{};
}

void Document::reset(Design design, const QString &filePath, const std::string &fileText)
{
    m_undo.clear();
    m_filePath = filePath;
    m_read = std::move(design);
    m_readText = fileText;
    replace(m_read);
    emit wasReset();
}

void Document::setSaved(const QString &filePath)
{
    m_readText = textToSave();
    m_read = m_design;
    m_filePath = filePath;
    m_undo.setClean();
}

QString Document::displayName() const
{
    if (m_filePath.isEmpty())
        return tr("Untitled");
    QString name = QFileInfo(m_filePath).fileName();
    for (const QLatin1String suffix : {QLatin1String(".headroom.json"), QLatin1String(".json")}) {
        if (name.endsWith(suffix))
            return name.chopped(suffix.size());
    }
    return name;
}

std::string Document::textToSave() const
{
    if (!m_readText.empty() && m_design == m_read)
        return m_readText;
    return printDesign(m_design, *m_catalogue);
}

void Document::replace(const Design &design)
{
    const ChangeSet change = diff(m_design, design);
    m_design = design;
    if (!change.isEmpty())
        emit changed(change);
}

} // namespace headroom
