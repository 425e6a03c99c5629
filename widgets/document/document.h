// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/change_set.h"
#include "model/editing/edit.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

namespace headroom {

/// One open design and its undo history: the one door through which it changes. GUI thread only;
/// the designs it hands out are immutable and may go anywhere.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(const Catalogue &catalogue, QObject *parent = nullptr);

    const Catalogue &catalogue() const { return *m_catalogue; }
    const Design &design() const { return m_design; }

    /// Performs an edit and puts it on the undo stack. A refused edit changes nothing, emits
    /// refused() and returns the reason.
    Result<Done> perform(const Edit &edit);
    /// Replaces everything and forgets the history (new, open, reload).
    void reset(Design design, const QString &filePath, const std::string &fileText = {});
    /// Marks the present state as the one that is on disk.
    void setSaved(const QString &filePath);
    /// Marks the present state as not saved (recovered after a crash).
    void setUnsaved() { m_undo.resetClean(); }

    QUndoStack &undoStack() { return m_undo; }
    QString filePath() const { return m_filePath; }
    /// File name without path and suffix, or "Untitled".
    QString displayName() const;
    bool isModified() const { return !m_undo.isClean(); }
    /// The text to write to disk: the bytes that were read while nothing has changed, else printed
    /// anew.
    std::string textToSave() const;
    /// The text as it was last read or saved; empty for a design that was never on disk.
    const std::string &textOnDisk() const { return m_readText; }

signals:
    /// The design is another one than before; `change` says what differs. Also after undo, redo,
    /// reset.
    void changed(const headroom::ChangeSet &change);
    /// A new document is in place (after its changed()).
    void wasReset();
    void modifiedChanged(bool modified);
    void refused(const headroom::Text &reason);

private:
    friend class EditCommand;
    void replace(const Design &design);

    const Catalogue *m_catalogue;
    Design m_design;
    Design m_read;
    std::string m_readText;
    QUndoStack m_undo;
    QString m_filePath;
};

} // namespace headroom
