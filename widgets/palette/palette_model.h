// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"

#include <QAbstractItemModel>

#include <vector>

namespace headroom {

/// The MIME type of a component dragged onto the canvas; its data is the kind.
inline constexpr const char *kComponentMimeType = "application/x-headroom-kind";

/// The catalogue's components under the headings of their groups.
class PaletteModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole + 1, SearchRole };

    explicit PaletteModel(const Catalogue &catalogue, QObject *parent = nullptr);

    /// Words anew, after the language has changed.
    void refresh();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    struct Group {
        PaletteGroup group = PaletteGroup::Traffic;
        std::vector<const ComponentSpec *> components;
    };

    /// The component at an index, or null for a heading.
    const ComponentSpec *component(const QModelIndex &index) const;

    std::vector<Group> m_groups;
};

} // namespace headroom
