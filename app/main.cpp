// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/version.h"

#include <iostream>

int main()
{
    std::cout << "headroom " << headroom::versionText() << '\n';
    return 0;
}
