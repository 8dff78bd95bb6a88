// What all subcommands do with the command line: options, standards by name, output.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/cli/commands.h"
#include "core/standards/standard.h"

namespace junheng::cli {

void print(const std::string& text);            // to standard output
void print_problems(const Problems& problems);  // to standard error, a line each

// "--name value" among the arguments, removed from them.
std::optional<std::string> take_option(Arguments& arguments, std::string_view name);

// A built-in standard by id, or a file. The result lives as long as `owner`. nullptr when its problems are printed.
const Standard* find_standard(const std::string& name, std::optional<Standard>& owner);

}  // namespace junheng::cli
