// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace headroom {

/// Paths of the designs that come with the program (":/examples/….headroom.json"), sorted by name.
QStringList exampleFiles();

/// Languages the program speaks besides its own English, as "de"; each has its sentences in
/// translationFile().
QStringList translatedLanguages();

/// Path of the compiled sentences of a language (":/i18n/headroom_de.qm").
QString translationFile(const QString &language);

} // namespace headroom
