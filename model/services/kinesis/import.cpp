// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/template_source.h"
#include "model/services/kinesis/kinesis.h"

namespace headroom::kinesis {

std::vector<TemplateSource> streamSources()
{
    return {{.type = "AWS::Kinesis::Stream",
             .properties = {{kStreamMode.key, "StreamModeDetails.StreamMode"},
                            {kEncryption.key, "StreamEncryption.EncryptionType"},
                            {kKeyId.key, "StreamEncryption.KeyId"}}}};
}

} // namespace headroom::kinesis
