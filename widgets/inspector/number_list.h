// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/tree.h"

#include <QLineEdit>

namespace headroom {

/// Several numbers in one line, `0.1; 0.2; 0.5`, or a list that is too rich for fields, written as
/// in the file.
class NumberList : public QLineEdit
{
    Q_OBJECT

public:
    NumberList(bool asWrittenInFile, QWidget *parent);

    void setValue(const Tree &list);

signals:
    void committed(const headroom::Tree &list);
    void refused(const QString &reason);

private:
    void commit();

    bool m_asWrittenInFile;
    QString m_shown;
};

} // namespace headroom
