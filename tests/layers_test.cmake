# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: MIT

# Reads every source of the repository ROOT and fails if one leans on what its layer must not know.
#
#     app/ -> widgets/ -> model/          and inside model/ the ladder below
#
# cmake -DROOT=<repository> -P tests/layers_test.cmake

cmake_minimum_required(VERSION 3.25)

# What the files of a folder may include from our own tree. A folder below model/ must stand here.
set(folders "")
function(may_include folder)
    list(APPEND folders "${folder}")
    list(JOIN ARGN "|" allowed)
    set(folders "${folders}" PARENT_SCOPE)
    set("allowed_${folder}" "^(${allowed})" PARENT_SCOPE)
endfunction()

set(plan model/simulation/plan model/simulation/station model/simulation/policies/)
set(results model/simulation/run_result model/simulation/explanation model/simulation/outcome)
set(catalogue model/catalogue/ model/design/ model/core/)

may_include(model/core model/core/)
may_include(model/design model/design/ model/core/)
may_include(model/catalogue ${catalogue})
may_include(model/editing model/editing/ ${catalogue})
may_include(model/simulation model/simulation/ model/core/)
may_include(model/lowering model/lowering/ model/editing/ ${catalogue} ${plan})
may_include(model/checking model/checking/ model/lowering/ model/editing/ ${catalogue} ${plan} ${results})
may_include(model/pricing model/pricing/ model/editing/ ${catalogue} ${results})
may_include(model/layout model/layout/ ${catalogue})
may_include(model/formats model/formats/ model/layout/ model/editing/ ${catalogue} ${results})
may_include(model/services model/services/ model/lowering/ model/checking/ model/pricing/ model/formats/
    model/editing/ ${catalogue} ${plan} ${results})
foreach(folder IN ITEMS storage analysis report)
    may_include(model/${folder} model/)
endforeach()
may_include(widgets widgets/ model/)
may_include(app app/ widgets/ model/)
may_include(tests tests/ app/ widgets/ model/)

# Where each third-party library may be included, as "include|files". Headers never are among the files
# of a library that the model uses. Tests are free: a second reader of the same text is a fine witness.
set(homes
    "<nlohmann/|^model/core/tree\\.cpp$"
    "<yaml-cpp/|^(model/formats/yaml|model/formats/import/source_document|tests/model/formats/yaml_test|tests/model/services/contract_test)\\.cpp$"
    "<boost/graph/|^model/core/graph\\.cpp$"
    "<boost/math/|^model/(simulation/(formulas|statistics)/.*|core/(distribution|random))\\.cpp$"
    "<boost/random/|^model/core/(random|distribution)\\.cpp$"
    "<boost/|^model/(core|simulation/(formulas|statistics))/.*\\.cpp$"
    "<(graphviz/|gvc|cgraph)|^model/layout/layout\\.cpp$"
    "<CLI/|^app/cli/"
    "<(QtCharts|QChart|QLineSeries|QAreaSeries|QValueAxis|QSplineSeries|QScatterSeries|QBarS|QAbstractSeries|QXYSeries|QLegend)|^widgets/charts/"
    "<QSvg|^widgets/(common/icons\\.cpp$|export/)"
    "<(QPrinter|QPrintDialog|QtPrintSupport)|^widgets/export/")

set(failures "")
macro(fail message)
    string(REPLACE ";" "," failure "${message}") # a semicolon would make two entries of it
    list(APPEND failures "${failure}")
endmacro()

file(GLOB rooms RELATIVE "${ROOT}/model/services" LIST_DIRECTORIES true "${ROOT}/model/services/*")
list(FILTER rooms EXCLUDE REGEX "\\.|^shared$")
list(JOIN rooms "|" any_room)

function(check_own_include file include)
    if(NOT EXISTS "${ROOT}/${include}")
        fail("${file}: \"${include}\" is not a path from the root of the repository")
    endif()
    set(nearest "")
    foreach(folder IN LISTS folders)
        if(file MATCHES "^${folder}/")
            set(nearest "${folder}")
        endif()
    endforeach()
    if(NOT nearest)
        fail("${file}: its folder has no place on the ladder")
    elseif(NOT include MATCHES "${allowed_${nearest}}")
        fail("${file}: ${nearest}/ must not know ${include}")
    endif()

    set(tested OFF)
    if(file MATCHES "^tests/")
        set(tested ON)
    endif()
    if(include MATCHES "^model/services/(${any_room})/" AND any_room)
        set(room "${CMAKE_MATCH_1}")
        if(NOT tested AND NOT file MATCHES "^model/services/(${room}/|all_services\\.cpp$)")
            fail("${file}: only its own files and all_services.cpp may include the room ${room}")
        endif()
    elseif(include MATCHES "^model/services/all_services\\.h$")
        if(NOT tested AND NOT file MATCHES "^(app/|model/services/all_services\\.cpp$)")
            fail("${file}: only app/ and the tests may ask for all services, others take a Catalogue")
        endif()
    elseif(include MATCHES "^model/services/" AND NOT tested AND NOT file MATCHES "^model/services/")
        fail("${file}: ${include} belongs to the rooms")
    endif()
    if(file MATCHES "^model/.*" AND include MATCHES "^model/simulation/(live|requests)/"
        AND NOT file MATCHES "^model/simulation/")
        fail("${file}: only run() chooses an engine, nobody includes one")
    endif()
    set(failures "${failures}" PARENT_SCOPE)
endfunction()

function(check_foreign_include file include)
    if(file MATCHES "^tests/")
        return()
    endif()
    if(file MATCHES "^model/" AND include MATCHES "^<Q")
        fail("${file}: the model knows no Qt, but includes ${include}")
    endif()
    foreach(home IN LISTS homes)
        string(REGEX MATCH "^(.*)\\|(\\^.*)$" matched "${home}")
        if(include MATCHES "^${CMAKE_MATCH_1}")
            string(REGEX MATCH "^(.*)\\|(\\^.*)$" matched "${home}")
            if(NOT file MATCHES "${CMAKE_MATCH_2}")
                fail("${file}: ${include} has another home, see the table in tests/layers_test.cmake")
            endif()
            break()
        endif()
    endforeach()
    set(failures "${failures}" PARENT_SCOPE)
endfunction()

set(checked 0)
foreach(top IN ITEMS model widgets app tests)
    file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/${top}/*.h" "${ROOT}/${top}/*.cpp")
    foreach(file IN LISTS files)
        math(EXPR checked "${checked} + 1")
        file(STRINGS "${ROOT}/${file}" lines REGEX "^ *# *include")
        foreach(line IN LISTS lines)
            if(line MATCHES "include *\"([^\"]*)\"")
                set(include "${CMAKE_MATCH_1}")
                if(NOT include MATCHES "\\.moc$")
                    check_own_include("${file}" "${include}")
                endif()
            elseif(line MATCHES "include *(<[^>]*>)")
                check_foreign_include("${file}" "${CMAKE_MATCH_1}")
            endif()
        endforeach()

        # A room is nobody's business outside services/: not by include (above), not by name.
        if(any_room AND NOT file MATCHES "^(tests|model/services)/")
            file(STRINGS "${ROOT}/${file}" lines
                REGEX "(namespace +(headroom::)?(${any_room}) *[{]|headroom::(${any_room})::|(^|[^A-Za-z0-9_:.>])(${any_room})::[A-Za-z_])")
            if(lines)
                list(GET lines 0 line)
                string(STRIP "${line}" line)
                fail("${file}: mentions a room: ${line}")
            endif()
        endif()
    endforeach()
endforeach()

# The licence on every source, and no note to do something later.
file(GLOB_RECURSE sources RELATIVE "${ROOT}"
    "${ROOT}/model/*" "${ROOT}/widgets/*" "${ROOT}/app/*" "${ROOT}/tests/*" "${ROOT}/.ci/*")
file(GLOB top_files RELATIVE "${ROOT}"
    "${ROOT}/CMakeLists.txt" "${ROOT}/.clang-format" "${ROOT}/.clang-tidy" "${ROOT}/.editorconfig")
list(APPEND sources ${top_files})
string(CONCAT marker "TO" "DO|FIX" "ME|HA" "CK")
foreach(file IN LISTS sources)
    if(file MATCHES "^tests/golden/")
        continue()
    endif()
    if(NOT file MATCHES "\\.(json|csv|svg|md|ts|png|ya?ml|txt|html|xml|in)$" OR file MATCHES "CMakeLists\\.txt$")
        file(STRINGS "${ROOT}/${file}" head LIMIT_COUNT 3)
        if(NOT "${head}" MATCHES "SPDX-FileCopyrightText: .*SPDX-License-Identifier: MIT")
            fail("${file}: the two SPDX lines are missing")
        endif()
    endif()
    if(NOT file MATCHES "\\.(json|csv|svg|png|ts)$")
        file(STRINGS "${ROOT}/${file}" lines REGEX "(^|[^A-Za-z0-9_])(${marker})([^A-Za-z0-9_]|$)")
        if(lines)
            fail("${file}: holds a note to do something later")
        endif()
    endif()
endforeach()

if(checked EQUAL 0)
    message(FATAL_ERROR "No sources below '${ROOT}'")
endif()
if(failures)
    list(LENGTH failures count)
    foreach(failure IN LISTS failures)
        message("${failure}")
    endforeach()
    message(FATAL_ERROR "${count} places break the layers")
endif()
message(STATUS "${checked} files keep to their layers")
