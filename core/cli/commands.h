// The subcommands of junheng. Each takes its arguments without its own name and returns the exit status.
#pragma once

#include <string>
#include <vector>

namespace junheng::cli {

// Exit status of the command; documented in core/cli/README.md.
enum Status : int { met = 0, unmet = 1, undetermined = 2, bad_input = 3, bad_standard = 4, usage = 64 };

using Arguments = std::vector<std::string>;

int assess_command(const Arguments& arguments);
int compare_command(const Arguments& arguments);
int check_standard_command(const Arguments& arguments);
int fields_command();
int standards_command();
int version_command();
int print_usage();

}  // namespace junheng::cli
