# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: MIT

# Writes OUTPUT, the compile commands of INPUT without g++'s precompiled headers.

file(READ "${INPUT}" commands)
string(REGEX REPLACE "-Winvalid-pch -include [^ ]*cmake_pch\\.hxx " "" commands "${commands}")
string(REPLACE "-fpch-preprocess " "" commands "${commands}")
file(WRITE "${OUTPUT}" "${commands}")
