# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: MIT

# Exports every example in every format and gives it to parsers and validators that others wrote.
#   cmake -DHEADROOM=<program> -DEXAMPLES=<folder> -DOUTPUT=<folder>
#         [-DPINNED=<folder where tests/validators/install put the packages>]
#         [-DVALIDATORS=<folder of programs validate-..., each taking files>] -P validate_exports.cmake

# The format, the suffix of the file, and the program in VALIDATORS that takes it.
set(formats
    drawio:drawio:validate-drawio
    mermaid:mmd:validate-mermaid
    dot:dot:validate-dot
    cloudformation:yaml:validate-cloudformation
    cloudformation-json:json:validate-cloudformation
    sam:sam.yaml:validate-cloudformation
    openapi:openapi.yaml:validate-openapi
    openapi-json:openapi.json:validate-openapi
    svg:svg:validate-svg
    pdf:pdf:validate-pdf
    terraform:tf:validate-terraform
    terraform-json:tf.json:validate-terraform
    aws-cli:sh:none)

file(GLOB examples "${EXAMPLES}/*.headroom.json")
if(NOT examples)
    message(FATAL_ERROR "No examples in ${EXAMPLES}")
endif()
file(MAKE_DIRECTORY "${OUTPUT}")
set(all "")
foreach(example IN LISTS examples)
    string(REGEX REPLACE "^.*/(.*)\\.headroom\\.json$" "\\1" name "${example}")
    foreach(entry IN LISTS formats)
        string(REPLACE ":" ";" entry "${entry}")
        list(GET entry 0 format)
        list(GET entry 1 suffix)
        list(GET entry 2 validator)
        set(file "${OUTPUT}/${name}.${suffix}")
        execute_process(COMMAND "${HEADROOM}" export "${example}" --format "${format}" -o "${file}"
            RESULT_VARIABLE exported ERROR_VARIABLE complaint)
        if(NOT exported EQUAL 0)
            message(SEND_ERROR "export of ${name} as ${format} ended with ${exported}\n${complaint}")
            continue()
        endif()
        list(APPEND all "${format}" "${file}")
        if(VALIDATORS AND NOT validator STREQUAL "none")
            execute_process(COMMAND "${VALIDATORS}/${validator}" "${file}"
                RESULT_VARIABLE valid OUTPUT_VARIABLE words ERROR_VARIABLE words)
            message(STATUS "${words}")
            if(NOT valid EQUAL 0)
                message(SEND_ERROR "${validator} does not accept ${name} as ${format}")
            endif()
        endif()
    endforeach()
endforeach()

if(PINNED)
    # A program finds its packages beside itself.
    file(COPY "${CMAKE_CURRENT_LIST_DIR}/validators/validate.mjs" DESTINATION "${PINNED}")
    execute_process(COMMAND node "${PINNED}/validate.mjs" ${all}
        RESULT_VARIABLE valid OUTPUT_VARIABLE words ERROR_VARIABLE complaint)
    list(LENGTH all count)
    math(EXPR count "${count} / 2")
    message(STATUS "${count} files\n${words}${complaint}")
    if(NOT valid EQUAL 0)
        message(SEND_ERROR "Not every export is accepted")
    endif()
endif()
