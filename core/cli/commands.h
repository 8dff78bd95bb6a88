// The subcommands of junheng. Each takes its arguments without its own name and returns the exit status.
#pragma once

#include <string>
#include <vector>

namespace junheng::cli {

// Exit status of the command; documented in core/cli/README.md.
enum Status : int { met = 0, unmet = 1, undetermined = 2, bad_input = 3, bad_standard = 4, usage = 64 };

using Arguments = std::vector<std::string>;

int assess_command(const Arguments& arguments);
// One chart as SVG, or the keys of all.
int chart_command(const Arguments& arguments);
int compare_command(const Arguments& arguments);
int check_standard_command(const Arguments& arguments);
// Files of tables become one county file; what was recognised goes to standard output.
int import_command(const Arguments& arguments);
// A county file as a workbook, or one of its tables as text.
int export_command(const Arguments& arguments);
// A blank workbook to be filled in, or one for each school.
int template_command(const Arguments& arguments);
int fields_command();
int standards_command();
int version_command();
int print_usage();

}  // namespace junheng::cli
