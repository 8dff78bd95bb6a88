// The fixed words of the import, beside those of strings.h.
#pragma once

#include <string_view>

namespace junheng::ui::strings {

inline constexpr std::string_view import_title = "导入";
inline constexpr std::string_view import_take = "导入";
inline constexpr std::string_view import_cancel = "取消";
inline constexpr std::string_view into_county = "并入";
inline constexpr std::string_view into_new_county = "作为新的一份数据";
inline constexpr std::string_view open_data = "已打开的数据";
inline constexpr std::string_view pasted_table = "粘贴的表格";
inline constexpr std::string_view reading = "正在读入…";
inline constexpr std::string_view reading_again = "正在重新读入…";
inline constexpr std::string_view reading_number = "第 ";
inline constexpr std::string_view reading_of = " / ";
inline constexpr std::string_view reading_files = " 个文件";
inline constexpr std::string_view reading_sheets = " 张表";
inline constexpr std::string_view reading_hint = "表很大时，每张可能要几秒钟。现在的数据还没有改动。";

inline constexpr std::string_view see_problems = "问题和提醒在结果里，点这里看";
inline constexpr std::string_view reading_stopped = "已停止读入，数据没有改动";

inline constexpr std::string_view page_sheets = "读入的表";
inline constexpr std::string_view page_conflicts = "不一致";
inline constexpr std::string_view page_problems = "问题";
inline constexpr std::string_view page_updates = "更新";

inline constexpr std::string_view fact_result = "结果";
inline constexpr std::string_view fact_table = "认作", fact_stage = "学段";
inline constexpr std::string_view fact_layout = "版式";
inline constexpr std::string_view fact_recognised = "识别";
inline constexpr std::string_view sheet = "表";
inline constexpr std::string_view fact_read = "读入";
inline constexpr std::string_view fact_left_out = "略过";
inline constexpr std::string_view fact_columns = "列";
inline constexpr std::string_view fact_same = "更正";
inline constexpr std::string_view table_word = "表";
inline constexpr std::string_view stage_by_title = "（标题或文件名写明）";
inline constexpr std::string_view layout_rows = "表格，表头在第 ";
inline constexpr std::string_view layout_sideways = "表单，表头在左边第 ";
inline constexpr std::string_view layout_pairs = "表单，每个名称的旁边是它的值";
inline constexpr std::string_view row_before = "第 ";
inline constexpr std::string_view row_after = " 行";
inline constexpr std::string_view column_after = " 列";
inline constexpr std::string_view and_more = " 等";
inline constexpr std::string_view rows = "行";
inline constexpr std::string_view rows_total = "合计、小计";
inline constexpr std::string_view rows_note = "注释";
inline constexpr std::string_view rows_header = "重复的表头";
inline constexpr std::string_view rows_numbering = "列号";
inline constexpr std::string_view hidden_rows_before = "包括文件中隐藏的 ";
inline constexpr std::string_view hidden_rows_after = "行";
inline constexpr std::string_view hidden_sheet = "这张工作表在文件中是隐藏的";
inline constexpr std::string_view cells_with_errors = "处没有读出，见“问题”";
inline constexpr std::string_view columns_of_which = "列有表头，读入 ";
inline constexpr std::string_view columns_read = "列";
inline constexpr std::string_view same_headers = "张表的表头相同，对一张的更正都适用";
inline constexpr std::string_view no_header = "没有认出表头，没有读入。说明和封面可以不管。";
inline constexpr std::string_view indicators_before = "这是“";
inline constexpr std::string_view indicators_after = "”的结果表，不是原始数量，没有读入。";
inline constexpr std::string_view left_out_by_you = "按您的选择不读入。";
inline constexpr std::string_view county_file = "县级数据";
inline constexpr std::string_view county_file_read = "县级数据文件，全部读入。";
inline constexpr std::string_view nothing_in_it = "文件里没有数据。";
inline constexpr std::string_view place_unknown = "打开的数据，没有记出处";
inline constexpr std::string_view cell_word = "单元格 ";
inline constexpr std::string_view files_with = "个文件，";
inline constexpr std::string_view tables_read = "张表读入 ";
inline constexpr std::string_view new_rows = "新增 ";
inline constexpr std::string_view conflicts_found = "处不一致";
inline constexpr std::string_view problems_found = "个问题和提醒";

inline constexpr std::string_view not_read = "不读入";
inline constexpr std::string_view nothing_read = "没有读入";
inline constexpr std::string_view by_stage = "，按每行的学段";
inline constexpr std::string_view tells_stage = "学段，说明每行是哪个学段";
inline constexpr std::string_view unit_is = "单位是“";
inline constexpr std::string_view unit_should_be = "”，不能读作“";
inline constexpr std::string_view unit_of = "”，它的单位是“";
inline constexpr std::string_view other_column_is = "另有一列也是“";
inline constexpr std::string_view may_be = "请选择：";

inline constexpr std::string_view column_letter = "列";
inline constexpr std::string_view row_number = "行";
inline constexpr std::string_view column_header = "文件中的表头";
inline constexpr std::string_view column_unit = "表头单位";
inline constexpr std::string_view column_read_as = "读作";
inline constexpr std::string_view column_example = "第一个读入的值";
inline constexpr std::string_view find_field = "查找字段";
inline constexpr std::string_view no_such_field = "没有这样的字段";
inline constexpr std::string_view leave_sheet_out = "不读入这张表";
inline constexpr std::string_view recognise_again = "恢复自动识别";

inline constexpr std::string_view column_field = "字段";
inline constexpr std::string_view column_kept = "先有的值";
inline constexpr std::string_view value_kept = "保留的值";
inline constexpr std::string_view column_other = "另一个值";
inline constexpr std::string_view column_decision = "采用哪个";
inline constexpr std::string_view column_before = "原来的值";
inline constexpr std::string_view column_now = "新的值";
inline constexpr std::string_view column_row = "所属";
inline constexpr std::string_view keep = "保留";
inline constexpr std::string_view use_other = "改用";
inline constexpr std::string_view keep_all = "全部保留";
inline constexpr std::string_view use_all_others = "全部改用";
inline constexpr std::string_view conflicts_hint =
    "同一个数，两处写的不一样。没有选择的保留先有的值；改用的在按“导入”时才改。";
inline constexpr std::string_view conflicts_kept =
    "同一个数，两处写的不一样：保留先有的值，另一个值没有读入。要用另一个值，请改正文件，再重新开始。";
inline constexpr std::string_view updates_hint = "同一个文件的同一个单元格，这次的值和以前不同。按新的值读入。";
inline constexpr std::string_view no_conflicts = "没有不一致的地方。";
inline constexpr std::string_view no_updates = "没有更新过的值。";
inline constexpr std::string_view no_import_problems = "没有问题。";

}  // namespace junheng::ui::strings
