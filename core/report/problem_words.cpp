#include "core/report/problem_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace junheng {
namespace {

struct Entry {
  std::string_view code, what, remedy;  // {0}, {1} … are the problem's arguments
};

constexpr std::array entries = {
    Entry{"json.too_large", "文件有 {0} MB，超过 {1} MB 的上限", "请拆分文件，或删去与评估无关的内容"},
    Entry{"json.syntax", "从第 {0} 个字节起不是合法的 JSON",
          "请用导出本文件的程序重新导出，或检查此处的逗号、引号和括号"},
    Entry{"json.encoding", "第 {0} 个字节附近不是 UTF-8 编码", "请把文件另存为 UTF-8 编码"},
    Entry{"json.too_deep", "括号嵌套超过 {0} 层", "请检查文件是否损坏"},
    Entry{"json.duplicate_key", "“{0}”出现了两次", "请只保留一个"},
    Entry{"json.too_many", "文件中的值或一个对象中的键超过 {0} 个", "请删去与评估无关的内容"},
    Entry{"json.number", "数字“{0}”过大或位数过多，无法精确保存", "请核对该数；有效数字不超过 18 位"},
    Entry{"file.unreadable", "打不开文件", "请检查文件名和读取权限"},
    Entry{"file.unwritable", "写不进文件", "请检查文件夹是否存在、是否有写入权限、文件是否正被其他程序打开"},
    Entry{"file.empty", "文件里没有数据", "请核对是否选错了文件"},
    Entry{"file.is_input", "要写的文件就是要导入的表格，没有写", "请换一个文件名，如 县.json"},
    Entry{"file.spreadsheet", "这是 Excel 工作簿（.xlsx 或 .xls），这里需要县级数据文件（.json）",
          "请先用 junheng import 把表格导入为县级数据文件"},
    Entry{"file.is_result", "这是判定结果，不是县级数据",
          "请打开用“保存数据”存的县级数据文件（.json），结果由它重新判定"},
    Entry{"file.not_table", "这是 PDF 或图片，不是表格", "请选择 Excel 工作簿或文本表格；PDF 和图片里的数请先录入表格"},
    Entry{"file.not_county", "这不是均衡的县级数据文件",
          "请选择由本程序保存的文件，或按模板填写；文件开头应有 \"junheng\": 1"},
    Entry{"file.newer", "文件格式版本是 {0}，本程序最高读到 {1}", "请使用新版程序打开"},
    Entry{"file.unknown_key", "不认识“{0}”", "请核对拼写，或删去这一项"},
    Entry{"table.unknown", "没有名为“{0}”的表", "请核对表名；可用 junheng fields 查看全部表和字段"},
    Entry{"table.unknown_column", "{0}表没有名为“{1}”的字段，或它重复出现",
          "请核对拼写；可用 junheng fields 查看全部字段"},
    Entry{"table.shape", "“{0}”的写法不对",
          "应写成 {\"columns\": [字段…], \"rows\": [[值…], …]}，县级数据写成 {\"字段\": 值}"},
    Entry{"origins.shape", "“{0}”的出处写法不对，或所指的行、单元格、文件不存在", "请删去 documents 和 origins 后重试"},
    Entry{"unsettled.shape", "记下的导入问题（unsettled）写法不对", "请删去这一条，或删去 unsettled 后重试"},
    Entry{"row.length", "{0}表第 {1} 行有 {2} 个值，应有 {3} 个", "请补齐或删去多余的值；没有数据的写 null"},
    Entry{"row.no_key", "{0}表第 {1} 行没有填“{2}”", "请填写，用来区分各行"},
    Entry{"row.duplicate", "{0}表中“{1}”出现两次：第 {2} 行和第 {3} 行", "请删去重复的一行，或改正标识码"},
    Entry{"row.unknown_school", "{0}表第 {1} 行所属的学校“{2}”不在学校表中", "请改正学校标识码，或在学校表中补上该校"},
    Entry{"cell.not_number", "“{0}”应为数字，写的是“{1}”",
          "请改为不带单位、千分位和百分号的半角数字；没有数据写 null，不适用写 \"不适用\""},
    Entry{"cell.not_whole", "“{0}”应为整数，写的是 {1}", "请改为整数"},
    Entry{"cell.negative", "“{0}”不能为负数，写的是 {1}", "请核对该数"},
    Entry{"cell.not_flag", "“{0}”应为 true（是）或 false（否）", "请改写；尚未确定写 null"},
    Entry{"cell.not_text", "“{0}”应为文字", "请加上引号"},
    Entry{"cell.unknown_choice", "“{0}”没有“{1}”这个选项", "请从中选择：{2}"},
    Entry{"cell.over_100", "{0}的“{1}”为 {2}，超过 100%", "请核对；98.5% 写作 98.5% 或 0.985"},
    Entry{"cell.unread", "{0}的“{1}”填的是“{2}”，读不出意思，按没有填处理", "请改正；没有数据请清除"},
    Entry{"journal.broken", "本机记录的第 {0} 步（共 {1} 步）读不出来，只恢复到它之前",
          "请核对最后的几处改动，并保存数据"},
    Entry{"problems.more", "问题太多，其余不再列出", "请先改正以上问题"},
    Entry{"encoding.invalid", "有 {0} 处文字无法识别（第一处在第 {1} 行），已显示为“\xEF\xBF\xBD”",
          "请在原程序中另存为 UTF-8 或 Excel 工作簿后再打开"},
    Entry{"csv.unclosed_quote", "单元格以引号开头，但没有找到结尾的引号", "请补上引号；这里按普通文字读入"},
    Entry{"csv.too_large", "文件有 {0} MB，超过 {1} MB 的上限", "请拆分文件"},
    Entry{"csv.too_many_rows", "超过 {0} 行，其余没有读入", "请拆分文件"},
    Entry{"csv.too_many_columns", "一行超过 {0} 列", "请检查分隔符，或删去与评估无关的列"},
    Entry{"csv.long_cell", "一个单元格超过 {0} 个字节", "请检查引号是否配对"},
    Entry{"xls.html", "这是网页（HTML），不是 Excel 工作簿",
          "如果里面是表格，请用 Excel 或 WPS 打开，另存为 Excel 工作簿（.xlsx）后再导入"},
    Entry{"xls.xml", "这是 XML 表格，不是 Excel 工作簿",
          "请用 Excel 或 WPS 打开，另存为 Excel 工作簿（.xlsx）后再导入"},
    Entry{"xls.zip", "这不是旧版 Excel 工作簿，而是 .xlsx 或其他压缩格式的文件",
          "如果是 Excel 工作簿，请把文件名改为以 .xlsx 结尾后再导入"},
    Entry{"xls.text", "这是文本表格（CSV），只是文件名以 .xls 结尾", "请把文件名改为以 .csv 结尾后再导入"},
    Entry{"xls.other", "这不是 Excel 工作簿", "请核对文件；也可在原程序中另存为 Excel 工作簿（.xlsx）或 CSV"},
    Entry{"xls.too_large", "文件有 {0} MB，超过 {1} MB 的上限", "请拆分文件，或删去与评估无关的工作表"},
    Entry{"xls.too_old", "这是 Excel 4.0 或更早版本的文件",
          "请用 Excel 或 WPS 打开，另存为 Excel 工作簿（.xlsx）后再导入"},
    Entry{"xls.locked", "工作簿设有密码，无法读取", "请用 Excel 或 WPS 打开，取消密码并保存后再导入"},
    Entry{"xls.damaged", "文件不完整或已损坏，只读入了能读的部分", "请重新获取文件，或用 Excel、WPS 打开并修复后另存"},
    Entry{"xls.no_sheets", "工作簿里没有装数据的工作表", "请核对文件；图表和宏不能导入"},
    Entry{"xls.long_cell", "一个单元格超过 {0} 个字节，没有读入", "请缩短其中的文字"},
    Entry{"xls.too_many_cells", "工作簿超过 {0} 个单元格或 {1} MB 文字，其余没有读入",
          "请拆分文件，或删去与评估无关的工作表"},
    Entry{"xls.too_many_sheets", "工作簿超过 {0} 个工作表，其余没有读入", "请拆分文件"},
    Entry{"xlsx.empty", "文件是空的", "请重新获取这个文件"},
    Entry{"xlsx.locked", "工作簿设有密码，无法读取", "请用 Excel 或 WPS 打开，取消密码并保存后再导入"},
    Entry{"xlsx.xls", "这是旧版 Excel 工作簿，只是文件名以 .xlsx 结尾", "请把文件名改为以 .xls 结尾后再导入"},
    Entry{"xlsx.xlsb", "这是二进制工作簿（.xlsb）", "请用 Excel 打开，另存为 Excel 工作簿（.xlsx）后再导入"},
    Entry{"xlsx.html", "这是网页或 XML 表格，只是文件名以 .xlsx 结尾",
          "请用 Excel 或 WPS 打开，另存为 Excel 工作簿（.xlsx）后再导入"},
    Entry{"xlsx.text", "这是文本表格（CSV），只是文件名以 .xlsx 结尾", "请把文件名改为以 .csv 结尾后再导入"},
    Entry{"xlsx.other", "这不是 Excel 工作簿", "请核对文件；也可在原程序中另存为 Excel 工作簿（.xlsx）或 CSV"},
    Entry{"xlsx.no_sheets", "工作簿中没有可读的工作表", "请核对文件，数据应在普通工作表中"},
    Entry{"xlsx.wrong_part", "文件内部的“{0}”不是工作表，或已属于另一个工作表",
          "请用 Excel 或 WPS 打开，修复后另存再导入"},
    Entry{"xlsx.too_many_sheets", "工作簿超过 {0} 个工作表，其余没有读入", "请拆分文件"},
    Entry{"xlsx.too_many_strings", "工作簿中不同的文字超过 {0} 条，其余没有读入", "请拆分文件"},
    Entry{"xlsx.too_many_rows", "超过 {0} 行，其余没有读入", "请拆分工作表"},
    Entry{"xlsx.too_many_columns", "超过 {0} 列，其余没有读入", "请删去与评估无关的列，或清除表格右侧多余的内容"},
    Entry{"xlsx.too_many_cells", "工作簿超过 {0} 个单元格或 {1} MB 文字，其余没有读入",
          "请拆分文件，或清除表格下方和右侧多余的内容"},
    Entry{"xlsx.too_many_merged", "合并的单元格超过 {0} 处，其余没有读入", "请取消不必要的合并"},
    Entry{"xlsx.long_cell", "一个单元格超过 {0} 个字节，只读入了前面的部分", "请缩短其中的文字"},
    Entry{"xlsx.cell_twice", "这个单元格在文件中出现两次，只读入了第一次的内容",
          "请核对该值，用 Excel 或 WPS 打开后另存"},
    Entry{"xlsx.merged", "合并区域 {0} 与其他合并区域重叠，按未合并读入", "请在 Excel 或 WPS 中取消这些合并后重新合并"},
    Entry{"xlsx.reference", "文件中的单元格位置“{0}”写法不对，没有读入", "请用 Excel 或 WPS 打开，修复后另存再导入"},
    Entry{"xlsx.string_index", "单元格的文字（第 {0} 条）在文件中找不到", "请用 Excel 或 WPS 打开，修复后另存再导入"},
    Entry{"xlsx.cut", "内容超过 Excel 工作表的容量，写出时截去了后面的部分",
          "请缩短这个单元格的文字，或减少行数和列数"},
    Entry{"office.missing_part", "文件不完整，缺少“{0}”", "请重新获取这个文件，或用 Excel、WPS 打开修复后另存"},
    Entry{"office.xml", "文件已损坏，“{0}”从第 {1} 个字节起无法读取，只读入了之前的内容",
          "请用 Excel 或 WPS 打开，修复后另存再导入"},
    Entry{"office.document_type", "文件中的“{0}”含有办公软件不会写入的声明（DOCTYPE），没有读入",
          "请用 Excel 或 WPS 打开后另存；如果来源不明，请不要使用"},
    Entry{"office.too_deep", "文件中的“{0}”嵌套超过 {1} 层，没有读完", "请用 Excel 或 WPS 打开，修复后另存再导入"},
    Entry{"office.characters", "“{1}”中有 {0} 处文字无法识别，已显示为“\xEF\xBF\xBD”",
          "请核对这些文字，用 Excel 或 WPS 打开后另存"},
    Entry{"zip.too_large", "文件有 {0} MB，超过 {1} MB 的上限", "请删去图片和与评估无关的工作表，或拆分文件"},
    Entry{"zip.truncated", "文件不完整，后半部分缺失", "可能没有下载或复制完，请重新获取这个文件"},
    Entry{"zip.damaged", "文件已损坏，其中“{0}”无法读取", "请重新获取这个文件，或用 Excel、WPS 打开修复后另存"},
    Entry{"zip.damaged_list", "文件已损坏，内部目录无法读取", "请重新获取这个文件，或用 Excel、WPS 打开修复后另存"},
    Entry{"zip.too_many", "文件内含的部分超过 {0} 个", "请用 Excel 或 WPS 打开，删去图片等附件后另存"},
    Entry{"zip.long_name", "文件内部有超过 {0} 个字节的名称", "请用 Excel 或 WPS 打开后另存"},
    Entry{"zip.duplicate", "文件内部的“{0}”重复或与其他部分重叠，不能确定以哪个为准",
          "请用 Excel 或 WPS 打开后另存；如果来源不明，请不要使用"},
    Entry{"zip.expands", "文件中的“{0}”解压后过大（单个上限 {1} MB）",
          "请删去空白的行列和图片后另存；如果来源不明，请不要使用"},
    Entry{"zip.encrypted", "文件内容“{0}”已加密", "请去掉压缩包的密码后再打开"},
    Entry{"zip.method", "“{0}”的压缩方法不受支持", "请用 Excel 或 WPS 打开后另存"},
    Entry{"cell_value.error", "“{0}”是表格的错误值“{1}”", "请改正公式，或填写数值"},
    Entry{"cell_value.formula", "“{0}”是还没有算出结果的公式“{1}”", "请用 Excel 或 WPS 打开，保存后再导入"},
    Entry{"cell_value.not_number", "“{0}”应为数字，写的是“{1}”", "请改为数字；没有数据请留空"},
    Entry{"cell_value.not_whole", "“{0}”应为整数，写的是“{1}”", "请核对该数"},
    Entry{"cell_value.negative", "“{0}”不能为负数，写的是“{1}”", "请核对该数"},
    Entry{"cell_value.unit", "“{0}”写的是“{1}”，其中的单位与本列（{2}）不符", "请换算后填写，或去掉单位"},
    Entry{"cell_value.none_or_unknown", "“{0}”写的是“{1}”，可能是 0，也可能是没有数据",
          "确实没有请写 0，没有数据请留空"},
    Entry{"cell_value.ratio", "“{0}”写的是“{1}”，超过 1 又没有百分号", "98.5% 请写 98.5% 或 0.985"},
    Entry{"cell_value.percent", "“{0}”写的是“{1}”，表头的单位是百分比，不能确定它是小数还是百分之几",
          "请在单元格里写明，如 15%"},
    Entry{"cell_value.not_flag", "“{0}”应为是或否，写的是“{1}”", "请写“是”或“否”，尚未确定请留空"},
    Entry{"cell_value.unknown_choice", "“{0}”没有“{1}”这个选项", "请从中选择：{2}"},
    Entry{"cell_value.not_year", "“{0}”应为年份，写的是“{1}”", "请写四位数年份"},
    Entry{"cell_value.not_grade", "“{0}”应为年级，写的是“{1}”", "请写 1 至 9，或一年级至九年级、初一至初三"},
    Entry{"cell_value.shortened", "“{0}”写的是“{1}”，Excel 把长数字缩写了，原来的数字已经丢失",
          "请把该列设为文本格式，重新填写"},
    Entry{"cell_value.too_long", "“{0}”的数字“{1}”位数过多，无法精确保存", "请核对该数；有效数字不超过 18 位"},
    Entry{"table.merged_number", "“{0}”的“{1}”写在合并单元格里，占了几行，不能确定属于哪一行", "请取消合并，逐行填写"},
    Entry{"table.stage", "“{0}”没有分学段，学校类型是“{1}”，不能确定属于小学还是初中",
          "请分学段填写，或增加“学段”一列"},
    Entry{"table.no_key", "这一行有数据，但没有填“{1}”，没有读入", "请补上“{1}”"},
    Entry{"sheet.unknown", "没有认出表头，没有读入", "请核对表头，或在导入页面指定各列的含义；说明和封面可以不管"},
    Entry{"sheet.indicators", "这是“{0}”的结果表（按生均、百生均计算），不是原始数量，没有读入",
          "请导入学生数、教师数、面积等原始数据，由本程序计算"},
    Entry{"sheet.no_school", "{0}表没有“学校”一列，没有读入", "请增加“学校名称”或“学校标识码”一列"},
    Entry{"column.twice", "“{0}”一列没有读入，另有一列也是“{1}”", "请删去一列，或在导入页面指定用哪一列"},
    Entry{"column.unit", "“{0}”一列没有读入：单位是“{2}”，“{1}”的单位应为“{3}”", "请换算单位，或核对表头"},
    Entry{"merge.conflict", "{0}的“{1}”在这里是 {2}，但 {4} 是 {3}；保留了后者", "请核对后改正其中一处，再重新导入"},
    Entry{"merge.narrative", "“{0}”的文字与另一个县级数据文件不同，保留了先给出的", "请核对后在其中一个文件中改正"},
    Entry{"merge.updated", "{0}的“{1}”已由 {2} 改为 {3}", "如非本意，请改正表格后重新导入"},
    Entry{"mapping.shape", "“{0}”的写法不对", "请使用由本程序保存的列对应关系"},
    Entry{"mapping.too_many", "列对应关系超过 {0} 个，其余没有读入", "请删去用不到的"},
    Entry{"mapping.unknown", "列对应关系中的“{0}”不是本程序的表或字段", "可用 junheng fields 查看全部字段"},
    Entry{"campus.unknown_school", "“{0}”写明是“{1}”的校区，但主校不存在或本身也是校区",
          "请在主校标识码一栏填写主校的标识码"},
    Entry{"dictionary.shape", "字段表的写法不对：“{0}”", "请按 assets/README.md 改正"},
    Entry{"expression.syntax", "公式在“{0}”处写法不对：{1}", "请检查运算符和括号"},
    Entry{"expression.too_long", "公式超过 {0} 个字节", "请用 definitions 拆开"},
    Entry{"expression.too_deep", "公式嵌套超过 {0} 层：{1}", "请用 definitions 拆开"},
    Entry{"expression.unknown_name", "公式中的“{0}”不是这里可用的字段：{1}", "请核对字段名；可用 junheng fields 查看"},
    Entry{"expression.unknown_table", "公式中的“{0}”不是可用的表：{1}", "请核对表名，且汇总中不能再套汇总"},
    Entry{"expression.unknown_unit", "不认识单位“{0}”：{1}", "请使用已有的单位"},
    Entry{"expression.unknown_choice", "没有“{0}”这个选项：{1}", "请核对选项；可用 junheng fields 查看"},
    Entry{"expression.unit_mismatch", "单位不一致：{0}（{1}）", "请换算后再比较，例如万元乘以 10000 元/万元"},
    Entry{"expression.type", "“{0}”的类型不对：{1}", "数与数比较，是非与是非连接，选项与选项比较"},
    Entry{"expression.division_by_zero", "除数是 0：{1}", "请改正公式"},
    Entry{"expression.circular", "定义“{0}”引用了自己：{1}", "请去掉循环"},
    Entry{"overlay.unknown_id", "要改动的“{0}”在所依据的标准中不存在", "请核对编号"},
    Entry{"overlay.circular", "标准“{0}”循环依据，或依据层数过多", "请检查 extends"},
    Entry{"overlay.unknown_base", "找不到所依据的标准“{0}”", "请核对 extends；可用 junheng standards 查看"},
    Entry{"standard.unknown", "没有名为“{0}”的标准", "可用 junheng standards 查看全部标准，或给出标准文件的路径"},
    Entry{"standard.unknown_key", "标准中不认识“{0}”", "请核对拼写"},
    Entry{"standard.missing_key", "标准中缺少“{0}”", "请补上"},
    Entry{"standard.value", "标准中的值“{0}”不合要求", "请按 core/standards/README.md 改正"},
    Entry{"standard.duplicate_id", "编号“{0}”出现两次", "请改成不同的编号"},
    Entry{"standard.unknown_source", "引用的文件“{0}”没有列在 sources 中", "请在 sources 中补上"},
    Entry{"standard.changed", "文件保存时所用的“{0}”与本程序的不是同一份，结论可能与当时不同",
          "请核对标准；重新保存后不再提示"},
    Entry{"explain.unknown", "没有编号为“{0}”的项目或名为“{1}”的学校",
          "编号如 G4、R4、B.primary.R4；学校写标识码或全名"},
};

std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool hole = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' && pattern[i + 1] >= '0' &&
                      pattern[i + 1] <= '9';
    if (!hole) {
      text += pattern[i];
      continue;
    }
    const auto n = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (n < arguments.size()) text += arguments[n];
    i += 2;
  }
  return text;
}

}  // namespace

ProblemSentence problem_sentence(const Problem& p) {
  ProblemSentence s;
  if (!p.place.file.empty()) s.where = "“" + p.place.file + "”";
  if (!p.place.pointer.empty()) s.where += " " + p.place.pointer;
  if (!p.place.sheet.empty()) s.where += " 工作表“" + p.place.sheet + "”";
  if (!p.place.cell.empty()) s.where += " 单元格 " + p.place.cell;
  if (p.place.offset >= 0 && p.code.starts_with("expression."))
    s.where += " 第 " + std::to_string(p.place.offset + 1) + " 个字节";
  const auto entry = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.code == p.code; });
  if (entry == entries.end()) {
    s.what = "这一版程序说不清的问题（" + p.code + "）";
    for (const std::string& a : p.arguments) s.what += " “" + a + "”";
    s.remedy = "请用新版程序打开";
    return s;
  }
  s.what = filled(entry->what, p.arguments);
  s.remedy = filled(entry->remedy, p.arguments);
  return s;
}

std::string problem_line(const Problem& p) {
  const ProblemSentence s = problem_sentence(p);
  std::string line = p.severity == Severity::error ? "错误" : "提醒";
  if (!s.where.empty()) line += " " + s.where;
  line += "：" + s.what + "。";
  if (!s.remedy.empty()) line += s.remedy + "。";
  return line;
}

}  // namespace junheng
