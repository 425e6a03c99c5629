// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/palette/palette_model.h"

#include "widgets/common/icons.h"
#include "widgets/common/text.h"

#include <QMimeData>

#include <algorithm>

namespace headroom {
namespace {

/// Headings carry this id; components carry the row of their heading.
constexpr quintptr kHeading = ~quintptr(0);

} // namespace

PaletteModel::PaletteModel(const Catalogue &catalogue, QObject *parent)
    : QAbstractItemModel(parent)
{
    for (const ComponentSpec &spec : catalogue.components()) {
        auto group = std::find_if(m_groups.begin(), m_groups.end(), [&spec](const Group &known) {
            return known.group == spec.group;
        });
        if (group == m_groups.end())
            group = m_groups.insert(m_groups.end(), Group{spec.group, {}});
        group->components.push_back(&spec);
    }
    std::stable_sort(m_groups.begin(), m_groups.end(),
                     [](const Group &a, const Group &b) { return a.group < b.group; });
}

void PaletteModel::refresh()
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex heading = index(row, 0);
        emit dataChanged(heading, heading);
        emit dataChanged(index(0, 0, heading), index(rowCount(heading) - 1, 0, heading));
    }
}

QModelIndex PaletteModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) : kHeading);
}

QModelIndex PaletteModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kHeading)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, kHeading);
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != kHeading || parent.column() > 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].components.size());
}

int PaletteModel::columnCount(const QModelIndex &) const
{
    return 1;
}

const ComponentSpec *PaletteModel::component(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kHeading)
        return nullptr;
    return m_groups[index.internalId()].components[static_cast<std::size_t>(index.row())];
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ComponentSpec *spec = component(index);
    if (!spec) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return translated(title(m_groups[static_cast<std::size_t>(index.row())].group));
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return translated(spec->name);
    case Qt::DecorationRole: return serviceIcon(spec->kind);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: return translated(spec->summary);
    case KindRole: return toQString(spec->kind);
    case SearchRole:
        return QString(translated(spec->name) + QLatin1Char(' ') + toQString(spec->kind)
                       + QLatin1Char(' ') + translated(spec->summary));
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return component(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
                                  | Qt::ItemNeverHasChildren
                            : Qt::ItemFlags(Qt::ItemIsEnabled);
}

QStringList PaletteModel::mimeTypes() const
{
    return {QString::fromLatin1(kComponentMimeType)};
}

QMimeData *PaletteModel::mimeData(const QModelIndexList &indexes) const
{
    for (const QModelIndex &index : indexes) {
        if (const ComponentSpec *spec = component(index)) {
            auto *data = new QMimeData;
            data->setData(QString::fromLatin1(kComponentMimeType),
                          QByteArray(spec->kind.data(), static_cast<qsizetype>(spec->kind.size())));
            return data;
        }
    }
    return nullptr;
}

} // namespace headroom
