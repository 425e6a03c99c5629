// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/client/client.h"

namespace headroom::client {

void deploy(const NodeView &users, ResourceSheet &sheet)
{
    sheet.omit(users,
               HEADROOM_TEXT("Client", "Users are outside the system; there is nothing to deploy"));
}

} // namespace headroom::client
