// Every fixed word of the interface but those of the import (import_strings.h). Sentences about verdicts come from
// core/report instead.
#pragma once

#include <string_view>

namespace junheng::ui::strings {

inline constexpr std::string_view program = "均衡";
inline constexpr std::string_view program_long = "县域义务教育优质均衡发展自评";
inline constexpr std::string_view program_sentence =
    "打开本县的数据，逐项对照标准判定达标与否；每个结论都说明理由、依据和用到的数据。";

inline constexpr std::string_view met = "达标";
inline constexpr std::string_view conditional = "有条件达标";
inline constexpr std::string_view unmet = "不达标";
inline constexpr std::string_view undetermined = "无法判定";
inline constexpr std::string_view not_applicable = "不适用";

inline constexpr std::string_view open_local = "打开本机数据文件";
inline constexpr std::string_view open_local_hint =
    "学校报表、汇总表（Excel、WPS 表格或 CSV，可以一次选多个），或县级数据文件（.json）。也可以把文件拖进这个窗口，"
    "或在表格里复制后粘贴到这里。";
inline constexpr std::string_view try_sample = "用示例县试一试";
inline constexpr std::string_view no_file_yet =
    "还没有数据？下载空白模板（Excel），在里面填写本县的数据；没有的数据留空，程序会说明缺什么。";
inline constexpr std::string_view download_template = "下载空白模板";
inline constexpr std::string_view template_file = "填报模板.xlsx";
inline constexpr std::string_view not_saved_yet = "有改动还没有保存到文件";
inline constexpr std::string_view leaving_trial = "试算中的改动还没有采用：请先采用或放弃；确实不要了，请再做一次";
inline constexpr std::string_view leaving_both =
    "试算中的改动没有采用，之前的改动也没有保存到文件；确实都不要了，请再做一次";
inline constexpr std::string_view saved_last = "上次存到", again = "（又一次）";
inline constexpr std::string_view trial_not_saved = "试算中不能保存：请先采用或放弃改动";
inline constexpr std::string_view paste_left_out = "没有粘贴：";
inline constexpr std::string_view rows_left_out = " 行（筛选时不从中间增加行）";
inline constexpr std::string_view columns_left_out = " 列（没有这些列，或不能填写）";
inline constexpr std::string_view header_left_out = "表头";
inline constexpr std::string_view leaving_unsaved = "改动还没有保存到文件：请先点“保存数据”；确实不要了，请再做一次";
inline constexpr std::string_view save_data = "保存数据";
inline constexpr std::string_view data_file = "数据.json";
inline constexpr std::string_view download_sample = "下载示例数据";
inline constexpr std::string_view save_result = "保存结果";
inline constexpr std::string_view result_file = "判定结果.json";
inline constexpr std::string_view promise_title = "数据不出本机";
inline constexpr std::string_view promise =
    "本页只有一个文件，打开后不连接任何网络：浏览器按本页自带的策略禁止一切连接。改动只记在这台电脑的这个浏览器里，随时"
    "可以删除。";

inline constexpr std::string_view go_on = "继续上次的工作";
inline constexpr std::string_view go_on_hint = "改动随时记在这个浏览器里。清除浏览数据会一并清除，请记得保存到文件。";
inline constexpr std::string_view drop_work = "删除";
inline constexpr std::string_view drop_work_asked = "从这个浏览器里删除，不能找回。";
inline constexpr std::string_view drop_work_yes = "确定删除", drop_work_not = "不删除";
inline constexpr std::string_view kept_work = "本浏览器里的记录";
inline constexpr std::string_view keeping_here = "正在记到本浏览器…";
inline constexpr std::string_view kept_here = "改动已记在本浏览器";
inline constexpr std::string_view not_kept_here = "改动没能记在本浏览器，请随时保存数据";
inline constexpr std::string_view nothing_to_save = "还没有改动";
inline constexpr std::string_view is_in_file = "数据在文件";
inline constexpr std::string_view first_rows =
    "这张表还没有数据。在 Excel 或 WPS "
    "里选中整张表复制，点最上面一行再粘贴；或者点“打开”导入文件；也可以在最上面一行逐格填写。";
inline constexpr std::string_view to_report = "写自评报告";
inline constexpr std::string_view edit_table = "编辑表格：";
inline constexpr std::string_view filter = "筛选";
inline constexpr std::string_view sort_up = "升序";
inline constexpr std::string_view sort_down = "降序";
inline constexpr std::string_view at_least = "不小于";
inline constexpr std::string_view at_most = "不大于";
inline constexpr std::string_view find_value = "查找";
inline constexpr std::string_view empty_cells = "（空）";
inline constexpr std::string_view show_all_values = "全选";
inline constexpr std::string_view hide_all_values = "全不选";
inline constexpr std::string_view clear_filters = "清除全部筛选";
inline constexpr std::string_view smallest_change = "最小改动";
inline constexpr std::string_view report = "报告";
inline constexpr std::string_view report_file = "自评报告.html";
inline constexpr std::string_view column_text = "文字", column_length = "篇幅";
inline constexpr std::string_view print_report = "打印报告";
inline constexpr std::string_view save_report = "保存报告";
inline constexpr std::string_view report_hint =
    "打印或保存的报告里有全部结论、表格和这里写的文字。保存的报告可以用浏览器、WPS 文字或 Word 打开。";
inline constexpr std::string_view not_written = "未写";
inline constexpr std::string_view characters = " 字";
inline constexpr std::string_view text_of_part = "写本部分的总体情况。右边是它的结论和数据，可以对照着写。";
inline constexpr std::string_view text_of_item = "写这一项的做法和情况。右边是它的结论和数据，可以对照着写。";
inline constexpr std::string_view text_of_none = "报告里没有判定的部分：写在这里的文字原样放进报告，一行是一段。";
inline constexpr std::string_view saved_to = "已保存到文件";
inline constexpr std::string_view undo = "撤销";
inline constexpr std::string_view redo = "重做";
inline constexpr std::string_view column_group = "类别";
inline constexpr std::string_view column_number = "数值";
inline constexpr std::string_view column_measure = "单位";
inline constexpr std::string_view column_help = "填写说明";
inline constexpr std::string_view figures = "填写数据";
inline constexpr std::string_view from_tables = "还用到这些表里的数据";
inline constexpr std::string_view to_attest = "需要认定";
inline constexpr std::string_view attested_true = "属实";
inline constexpr std::string_view attested_false = "不属实";
inline constexpr std::string_view note = "说明";
inline constexpr std::string_view evidence = "佐证材料";
inline constexpr std::string_view figure_unused = "按现有数据，结论没有用到这个数。";
inline constexpr std::string_view evidence_name = "材料名称";
inline constexpr std::string_view evidence_number = "文号";
inline constexpr std::string_view evidence_date = "日期";
inline constexpr std::string_view evidence_office = "责任部门";
inline constexpr std::string_view add_evidence = "增加佐证材料", add_wanted = "增加", evidence_for = "用于",
                                  carve_out = "例外的依据";
inline constexpr std::string_view remove = "删除";
inline constexpr std::string_view own_conclusion = "本县自评结论";
inline constexpr std::string_view computed = "按数据判定";
inline constexpr std::string_view conclusions_differ = "两者不一致";
inline constexpr std::string_view change_it = "，去修改";
inline constexpr std::string_view texts_written = "已写 ";
inline constexpr std::string_view trial = "试算";
inline constexpr std::string_view before_value = "原数值", all_works = "全部工作";
inline constexpr std::string_view trial_unsaved = "试算的改动没有进入数据";
inline constexpr std::string_view trial_report = "试算：以下按试着改动后的数据判定，不是本县的自评结果。";
inline constexpr std::string_view trial_hint = "试算中：这里的改动只是试一试，不影响原数据。";
inline constexpr std::string_view trial_keep = "采用改动";
inline constexpr std::string_view trial_drop = "放弃改动";
inline constexpr std::string_view trial_changes = "试算带来的变化";
inline constexpr std::string_view changes_before = "变化 ";
inline constexpr std::string_view changes_after = " 处";
inline constexpr std::string_view no_changes = "结论没有变化。";
inline constexpr std::string_view no_such_part = "没有此项";
inline constexpr std::string_view before = "原来";
inline constexpr std::string_view now = "现在";
inline constexpr std::string_view comparison = "与其他标准对比";
inline constexpr std::string_view comparison_hint =
    "同一份数据，换一个标准判定，哪些结论不同。只是对比，不改变现在的结论。";
inline constexpr std::string_view choose_standard = "选择标准…";
inline constexpr std::string_view compare_with = "对比的标准";
inline constexpr std::string_view judge_by = "改用";
inline constexpr std::string_view was = "原";
inline constexpr std::string_view standard_added = "标准已读入，打开县级数据后可以选用";
inline constexpr std::string_view local_standard = "（本机文件）";
inline constexpr std::string_view more_tables = "其他";
inline constexpr std::string_view school_data = "学校数据";
inline constexpr std::string_view new_row_hint = "在此填写新的一行";
inline constexpr std::string_view new_row_short = "新的一行";
inline constexpr std::string_view add_row = "增加行";
inline constexpr std::string_view delete_rows = "删除行";
inline constexpr std::string_view fill_down = "向下填充";
inline constexpr std::string_view only_problems = "只看有问题的行";
inline constexpr std::string_view only_problems_short = "只看问题";
inline constexpr std::string_view find_row = "查找行";
inline constexpr std::string_view start_blank = "直接在网页里填写";
inline constexpr std::string_view rows_shown = " 行", no_rows_found = "没有符合的行";
inline constexpr std::string_view sum_is = "合计 ";
inline constexpr std::string_view cells_chosen = " 格";
inline constexpr std::string_view row_ordinal_before = "第 ";
inline constexpr std::string_view yes = "是";
inline constexpr std::string_view no = "否";
inline constexpr std::string_view and_others = "等 ";

inline constexpr std::string_view open = "打开";
inline constexpr std::string_view samples = "示例";
inline constexpr std::string_view more = "更多";
inline constexpr std::string_view display = "显示";
inline constexpr std::string_view text_size = "文字大小";
inline constexpr std::string_view text_small = "小";
inline constexpr std::string_view text_standard = "标准";
inline constexpr std::string_view text_large = "大";
inline constexpr std::string_view text_largest = "特大";
inline constexpr std::string_view palette = "颜色";
inline constexpr std::string_view light = "浅色";
inline constexpr std::string_view dark = "深色";
inline constexpr std::string_view start_page = "回到开始页";
inline constexpr std::string_view standard = "标准";
inline constexpr std::string_view invented = "虚构";
inline constexpr std::string_view unverified_meaning = "这条依据还没有人对照正式文件核实过，请以正式文件为准。";
inline constexpr std::string_view find_hint = "查找学校或指标";
inline constexpr std::string_view nothing_found = "这里没有符合的学校或指标。";

inline constexpr std::string_view county_verdict = "全县结论";
inline constexpr std::string_view county_rule =
    "各个部分都达标，全县才达标；有一个部分不达标，就不达标；缺数据的不算达标。";
inline constexpr std::string_view composite = "综合差异系数", composite_unknown = "有差异系数还不能算定。",
                                  composite_rule = "综合差异系数是本学段各项差异系数的平均数。";
inline constexpr std::string_view fact_listed = "列出", remedy_left_out = "前面几处已经列出；改好以后，再看这一处。";
inline constexpr std::string_view closest = "余量最小的",
                                  closest_hint = "已经达标，但离标准最近：数据有一点变化，就可能不达标。";
inline constexpr std::string_view overview = "总览";
inline constexpr std::string_view to_attend = "需要处理的项目";
inline constexpr std::string_view nothing_to_attend = "没有不达标、有条件达标或无法判定的项目。";

inline constexpr std::string_view column_verdict = "结论";
inline constexpr std::string_view column_id = "编号";
inline constexpr std::string_view column_item = "项目";
inline constexpr std::string_view column_section = "部分";
inline constexpr std::string_view column_summary = "情况";
inline constexpr std::string_view column_value = "实际值";
inline constexpr std::string_view column_threshold = "标准";
inline constexpr std::string_view column_margin = "余量";
inline constexpr std::string_view column_school = "学校";
inline constexpr std::string_view column_indicator = "指标";
inline constexpr std::string_view column_cv = "差异系数";
inline constexpr std::string_view column_limit = "上限";
inline constexpr std::string_view column_mean = "全县平均";

inline constexpr std::string_view show_table = "以表格显示";
inline constexpr std::string_view show_chart = "以图显示";
inline constexpr std::string_view balance_chart = "差异系数与上限";
inline constexpr std::string_view school_map = "各校一览";

inline constexpr std::string_view legend_full = "达到标准";
inline constexpr std::string_view legend_relief = "低于标准，但不低于下限";
inline constexpr std::string_view legend_below = "低于下限";
inline constexpr std::string_view legend_missing = "缺数据";

inline constexpr std::string_view no_schools = "没有学校数据";
inline constexpr std::string_view no_school_rows =
    "这份数据里没有逐校的数据，所以不能逐校判定，也算不出校际差异系数。请导入学校报表，或在“学校数据”里填上每所学校的数"
    "据。";
inline constexpr std::string_view fill_schools = "填写学校数据";
inline constexpr std::string_view not_counted = "不参加评估的学校";
inline constexpr std::string_view further = "还有 ", asked = "要求";
inline constexpr std::string_view counted_schools = " 校（学段）", counted_coefficients = " 个差异系数";
inline constexpr std::string_view found_elsewhere = "在其他部分找到", counted_places = " 处，请多写几个字";
inline constexpr std::string_view perhaps_counted = "不能确定是否参加评估（办学类型或学生数未填），点校名去填：";
inline constexpr std::string_view schools_counted = " 所";
inline constexpr std::string_view full_of = "项达到标准";

inline constexpr std::string_view why = "理由";
inline constexpr std::string_view choose_item = "点选左边的项目、学校或数值，这里说明它的结论是怎样得出的。";
inline constexpr std::string_view official_text = "标准原文";
inline constexpr std::string_view basis = "依据";
inline constexpr std::string_view calculation = "算式";
inline constexpr std::string_view used_data = "用到的数据";
inline constexpr std::string_view parts = "分项", all_parts = "各部分";
inline constexpr std::string_view contributions = "各校对差异的贡献";
inline constexpr std::string_view copy = "复制说明";

inline constexpr std::string_view attested = "已认定";
inline constexpr std::string_view denied = "不属实";
inline constexpr std::string_view no_evidence = "缺佐证";
inline constexpr std::string_view not_attested = "未认定";
inline constexpr std::string_view fact_others = "其他算法";
inline constexpr std::string_view others_not_judged = "仅供对照，不作判定";
inline constexpr std::string_view unnamed_county = "未填县名";
inline constexpr std::string_view engine = "程序";
inline constexpr std::string_view standard_sum = "标准校验码", data_sum = "数据校验码";

inline constexpr std::string_view fact_value = "实际值";
inline constexpr std::string_view fact_threshold = "标准";
inline constexpr std::string_view fact_margin = "余量";
inline constexpr std::string_view fact_share = "贡献";
inline constexpr std::string_view fact_full = "达标项";
inline constexpr std::string_view fact_pupils = "学生数";

inline constexpr std::string_view problems = "问题";
inline constexpr std::string_view settled = "已处理", all_settled = "导入的问题都已处理";
inline constexpr std::string_view no_problems = "没有发现问题";
inline constexpr std::string_view error = "错误";
inline constexpr std::string_view warning = "提醒";
inline constexpr std::string_view column_severity = "级别";
inline constexpr std::string_view column_place = "位置";
inline constexpr std::string_view column_what = "问题";
inline constexpr std::string_view column_remedy = "怎么办";
inline constexpr std::string_view close = "收起";
inline constexpr std::string_view local_only = "数据只在本机，未连接网络";
inline constexpr std::string_view choose_file = "选择文件…";
inline constexpr std::string_view not_judged = "没有判定";
inline constexpr std::string_view errors_found = "文件里有 ";
inline constexpr std::string_view errors_advice = " 处错误。有错误的数据不作判定：请按下面的说明改好，再打开一次。";
inline constexpr std::string_view back_to = "返回";
inline constexpr std::string_view open_other = "打开其他文件";

// Help. Its chapters are in assets/guide.md.
inline constexpr std::string_view help = "帮助";
inline constexpr std::string_view help_sign = "?";
inline constexpr std::string_view help_key = "帮助（F1）";
inline constexpr std::string_view guide_covers_why = "收起帮助后，这里显示所选项目的理由。";
inline constexpr std::string_view all_chapters = "全部说明";
inline constexpr std::string_view about = "关于";
inline constexpr std::string_view this_version = "这一版程序";
inline constexpr std::string_view version = "版本";
inline constexpr std::string_view source_sum = "源码校验值";
inline constexpr std::string_view source_sum_meaning = "由全部源文件算出，用来确认两处用的是不是同一版程序。";
inline constexpr std::string_view sha256 = "SHA-256";
inline constexpr std::string_view builtin_standards = "内置的标准";
inline constexpr std::string_view all_verified = "所引条文都已对照正式文件核实。";
inline constexpr std::string_view some_verified = "所引条文只有一部分对照正式文件核实过。";
inline constexpr std::string_view none_verified = "所引条文都没有对照正式文件核实，请以正式文件为准。";
inline constexpr std::string_view parts_of_others = "用到的他人成果";
inline constexpr std::string_view own_licence =
    "均衡本身按 MIT 许可公开。网页里还有下面这些成果，各按自己的许可使用。文字用本机的字体显示，网页不带字体。";
inline constexpr std::string_view licence = "许可";
inline constexpr std::string_view mit_text = "MIT 许可全文（原文）";

}  // namespace junheng::ui::strings
