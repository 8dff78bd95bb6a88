#include "ui/screens/item_form.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/selection.h"
#include "ui/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/row.h"
#include "ui/widgets/switch_pair.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/verdict_mark.h"

namespace junheng::ui {
namespace {

using namespace widgets;

constexpr float number_width = 132, unit_width = 64, switch_width = 168, claim_width = 228, least_fields = 440,
                date_width = 116, part_title = 20;  // CSS pixels
constexpr theme::TextStyle part_look{13, theme::muted};

class Form {
 public:
  Form(const ItemForm& form, Mark mark, ViewState& view, Actions& actions)
      : form_(form), mark_(mark), view_(view), actions_(actions) {}

  void show() {
    if (!form_.fields.empty()) figures();
    if (!form_.tables.empty()) tables();
    for (const Attestation& clause : form_.attested) attested(clause);
    evidence();
    claim();
  }

 private:
  void part(std::string_view title) {
    if (begun_) gap(14);
    begun_ = true;
    line(title, theme::small_strong, Role::heading, 4);
    gap(6);
  }

  void fill(const Record& record, std::string key, std::string text, bool goes_on = false) {
    actions_.push_back(FillRecord{record, {{std::move(key), std::move(text)}}, form_.item, goes_on});
  }

  // The name and what to count on the left, the figure on the right.
  void figures() {
    part(strings::figures);
    const float width = ImGui::GetContentRegionAvail().x;
    const float room = width - theme::px(number_width + unit_width + 20);
    for (const FormField& field : form_.fields) {
      ImGui::PushID(field.key.c_str());
      const ImVec2 at = ImGui::GetCursorScreenPos();
      const float title = paragraph_at(field.title, {15, theme::ink}, at, room);
      float help = paragraph_at(field.help, {13, theme::muted}, ImVec2(at.x, at.y + title), room);
      if (field.unused)
        help += paragraph_at(strings::figure_unused, {13, theme::conditional}, ImVec2(at.x, at.y + title + help), room);
      ImGui::SetCursorScreenPos(ImVec2(at.x + room + theme::px(12), at.y));
      if (auto typed = text_field(field.title, field.text, theme::px(number_width), {.problem = field.problem}))
        fill(form_.county, field.key, std::move(typed->text), typed->goes_on);
      const float x = at.x + room + theme::px(number_width + 20);
      text_in(field.unit, theme::label, ImVec2(x, at.y), ImVec2(at.x + width, at.y + ImGui::GetFrameHeight()));
      const float height = std::max(title + help, ImGui::GetFrameHeight()) + theme::px(8);
      ImGui::SetCursorScreenPos(ImVec2(at.x, at.y + height));
      ImGui::PopID();
    }
    ImGui::Dummy(ImVec2(0, 0));
  }

  // As many beside each other as there is room for.
  void tables() {
    part(strings::from_tables);
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x, space = theme::px(8);
    bool first = true;
    for (const OtherTable& table : form_.tables) {
      const std::string label =
          table.title + "（" + std::to_string(table.rows) + std::string(strings::rows_shown) + "）";
      if (!first && ImGui::GetItemRectMax().x + space + button_size(label).x <= right) ImGui::SameLine(0, space);
      if (button(label)) open_table(table.id, view_);
      first = false;
    }
  }

  void attested(const Attestation& clause) {
    ImGui::PushID(clause.clause.c_str());
    part(std::string(strings::to_attest) + " " + clause.clause);
    paragraph(clause.sentence, {15, theme::ink});
    gap(6);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const std::optional<bool> denied = clause.answer ? std::optional(!*clause.answer) : std::nullopt;
    if (const auto chosen = switch_pair(clause.clause, {strings::attested_true, {}}, {strings::attested_false, {}},
                                        denied, theme::px(switch_width)))
      fill(clause.record, "answer", std::string(*chosen ? strings::no : strings::yes));
    ImGui::SetCursorScreenPos(ImVec2(at.x + theme::px(switch_width + 12), at.y));
    if (auto typed =
            text_field(strings::note, clause.note, width - theme::px(switch_width + 12), {.hint = strings::note}))
      fill(clause.record, "note", std::move(typed->text), typed->goes_on);
    ImGui::PopID();
  }

  struct Part {
    std::string_view key, title;
    std::string Evidence::* text;
  };
  static constexpr Part name{"name", strings::evidence_name, &Evidence::name};
  static constexpr Part number{"number", strings::evidence_number, &Evidence::number};
  static constexpr Part date{"date", strings::evidence_date, &Evidence::date};
  static constexpr Part office{"office", strings::evidence_office, &Evidence::office};

  // What it is stands above it: what is filled in does not say.
  void field(const Evidence& one, const Part& part, ImVec2 at, float width) {
    const float below = at.y + theme::px(part_title);
    text_in(part.title, part_look, at, ImVec2(at.x + width, below), Align::left, Role::none);
    ImGui::SetCursorScreenPos(ImVec2(at.x, below));
    if (auto typed = text_field(part.title, one.*part.text, width))
      fill(one.record, std::string(part.key), std::move(typed->text), typed->goes_on);
  }

  void evidence() {
    part(strings::evidence);
    for (std::size_t i = 0; i < form_.evidence.size(); ++i) {
      ImGui::PushID(static_cast<int>(i));
      document(form_.evidence[i]);
      ImGui::PopID();
    }
    if (button(strings::add_evidence)) actions_.push_back(FillRecord{form_.new_evidence, {}, form_.item, false});
    for (const WantedEvidence& wanted : form_.wanted) {
      gap(6);
      const std::string label = std::string(strings::add_wanted) + " " + wanted.clause + "：" + wanted.document;
      if (button(label)) actions_.push_back(FillRecord{wanted.record, {}, form_.item, false});
    }
  }

  // The name on the first line, which may be long; the rest on the second, or the office, where that is too narrow, on
  // a third.
  void document(const Evidence& one) {
    if (!one.about.empty()) {
      paragraph(std::string(strings::evidence_for) + "“" + one.about + "”", part_look);
      gap(2);
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float space = theme::px(6), id_width = theme::px(54), drop = button_size(strings::remove).x + space;
    const float left = at.x + id_width, width = ImGui::GetContentRegionAvail().x - id_width - drop;
    const float label = theme::px(part_title), line_height = label + ImGui::GetFrameHeight() + space;
    text_in(one.item, theme::label, ImVec2(at.x, at.y + label),
            ImVec2(left - space, at.y + label + ImGui::GetFrameHeight()));
    field(one, name, ImVec2(left, at.y), width);
    ImGui::SetCursorScreenPos(ImVec2(left + width + space, at.y + label));
    if (button(strings::remove, ButtonKind::quiet)) actions_.push_back(RemoveRecord{one.record});
    item_log::describe(Role::button, strings::remove, {.value = one.name});
    const bool narrow = width < theme::px(least_fields);
    const float second = at.y + line_height, dated = theme::px(date_width), rest = width - dated - space;
    const float share = narrow ? rest : std::floor((rest - space) * 0.5f), right = left + width - share;
    field(one, number, ImVec2(left, second), share);
    field(one, date, ImVec2(left + share + space, second), dated);
    field(one, office, narrow ? ImVec2(left, second + line_height) : ImVec2(right, second), narrow ? width : share);
    ImGui::SetCursorScreenPos(ImVec2(at.x, second + (narrow ? 2.0f : 1.0f) * line_height));
    gap(6);
  }

  void claim() {
    part(strings::own_conclusion);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::optional<bool> unmet = form_.claimed ? std::optional(!*form_.claimed) : std::nullopt;
    if (const auto chosen = switch_pair(strings::own_conclusion, {strings::met, strings::own_conclusion},
                                        {strings::unmet, strings::own_conclusion}, unmet, theme::px(claim_width)))
      fill(form_.claim, "verdict", std::string(*chosen ? strings::unmet : strings::met));
    const float x = at.x + theme::px(claim_width + 16), bottom = at.y + ImGui::GetFrameHeight();
    const float right = at.x + ImGui::GetContentRegionAvail().x;
    const std::string_view label = strings::computed;
    const float wide = text_width(label, theme::label) + theme::px(8);
    text_in(label, theme::label, ImVec2(x, at.y), ImVec2(x + wide, bottom));
    mark_in(mark_, ImVec2(x + wide, at.y), ImVec2(x + wide + theme::px(110), bottom), theme::small);
    const bool passes = mark_ == Mark::met || mark_ == Mark::conditional;
    if (form_.claimed && *form_.claimed != passes)
      text_in(strings::conclusions_differ, {14, theme::unmet, true}, ImVec2(x + wide + theme::px(120), at.y),
              ImVec2(right, bottom));
    gap(4);
  }

  const ItemForm& form_;
  Mark mark_;
  ViewState& view_;
  Actions& actions_;
  bool begun_ = false;
};

}  // namespace

void show_item_form(const ItemForm& form, Mark mark, float left, float width, ViewState& view, Actions& actions) {
  ImGui::SetCursorScreenPos(ImVec2(left, ImGui::GetCursorScreenPos().y + theme::px(6)));
  ImGui::PushID("form");
  {
    const Card card(form.item, width);
    Form(form, mark, view, actions).show();
  }
  ImGui::PopID();
  gap(12);
}

}  // namespace junheng::ui
