#include <string>

#include "core/cli/commands.h"

int main(int argc, char** argv) {
  using namespace junheng::cli;
  if (argc < 2) return print_usage();
  const std::string command = argv[1];
  const Arguments arguments(argv + 2, argv + argc);
  if (command == "assess") return assess_command(arguments);
  if (command == "chart") return chart_command(arguments);
  if (command == "compare") return compare_command(arguments);
  if (command == "check-standard") return check_standard_command(arguments);
  if (command == "import") return import_command(arguments);
  if (command == "export") return export_command(arguments);
  if (command == "template") return template_command(arguments);
  if (command == "fields") return fields_command();
  if (command == "standards") return standards_command();
  if (command == "version") return version_command();
  return print_usage();
}
