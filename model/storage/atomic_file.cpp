// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/storage/atomic_file.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace headroom {

namespace {

/// An open file that closes itself and, unless kept, vanishes.
class NewFile
{
public:
    explicit NewFile(const std::string &beside)
        : m_path(beside + ".XXXXXX")
        , m_descriptor(::mkstemp(m_path.data()))
    { }
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;
    ~NewFile()
    {
        close();
        if (!m_kept && !m_path.empty())
            ::unlink(m_path.c_str());
    }

    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }
    const std::string &path() const { return m_path; }
    bool close()
    {
        const int descriptor = m_descriptor;
        m_descriptor = -1;
        return descriptor < 0 || ::close(descriptor) == 0;
    }
    void keep() { m_kept = true; }

private:
    std::string m_path;
    int m_descriptor;
    bool m_kept = false;
};

bool writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// The rights of the file that is replaced, or what a new file gets here.
mode_t modeFor(const std::string &path)
{
    struct stat present = {};
    if (::stat(path.c_str(), &present) == 0)
        return present.st_mode & 07777U;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

/// A link to a file stays one: what it leads to is replaced.
std::string target(const std::string &path)
{
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(path, error);
    return error ? path : real.string();
}

Error unwritable(const std::string &path, int reason)
{
    return {Error::Kind::Unwritable,
            Text(HEADROOM_TEXT(
                     "File", "The file cannot be written: %1. What was there before is unchanged."))
                .arg(std::generic_category().message(reason)),
            Place{path, 0, {}}};
}

Error unreadable(const std::string &path, Text why)
{
    return {Error::Kind::Unreadable, std::move(why), Place{path, 0, {}}};
}

} // namespace

Result<Done> writeFileAtomically(const std::string &path, std::string_view text)
{
    const std::string real = target(path);
    NewFile file(real);
    if (!file.isOpen())
        return unwritable(path, errno);
    if (!writeAll(file.descriptor(), text) || ::fchmod(file.descriptor(), modeFor(real)) != 0
        || ::fsync(file.descriptor()) != 0 || !file.close())
        return unwritable(path, errno);
    if (::rename(file.path().c_str(), real.c_str()) != 0)
        return unwritable(path, errno);
    file.keep();
    // The new name must reach the disk too; where folders cannot be flushed it does so in its own
    // time.
    const std::string folder = std::filesystem::path(real).parent_path().string();
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
    return Done();
}

Result<std::string> readFile(const std::string &path, std::size_t limit)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return unreadable(path, HEADROOM_TEXT("File", "This is a folder, not a file."));
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return unreadable(path, Text(HEADROOM_TEXT("File", "The file cannot be read: %1."))
                                    .arg(std::generic_category().message(errno)));
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    const Text tooLarge = Text(HEADROOM_TEXT("File",
                                             "The file is larger than %1 MB; it is not read."))
                              .arg(static_cast<double>(limit >> 20));
    if (!error && size > limit)
        return unreadable(path, tooLarge);

    std::string text;
    std::string piece(std::size_t(1) << 20, '\0');
    while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size()))
           || stream.gcount() > 0) {
        text.append(piece, 0, static_cast<std::size_t>(stream.gcount()));
        if (text.size() > limit)
            return unreadable(path, tooLarge);
    }
    if (stream.bad())
        return unreadable(path, HEADROOM_TEXT("File", "The file cannot be read to its end."));
    return text;
}

} // namespace headroom
