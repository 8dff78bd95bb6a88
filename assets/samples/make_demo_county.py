#!/usr/bin/env python3
"""Makes demo-county.json and demo-county-failing.json: an invented county, shaped like a real one.

Deterministic, standard library only. Run it anywhere; it writes beside itself, checks what it claims with
exact fractions and prints the checks. How: every unit starts at threshold x (1 + spread x profile), the
profile favouring small schools as in a shrinking county; for each indicator and stage the spread is bisected
until the target coefficient of variation is hit, and whole teachers and rooms are then moved one at a time.
"""
import json
import os
import random
from fractions import Fraction
from math import ceil, floor, isqrt

SEED = 20240901
HERE = os.path.dirname(os.path.abspath(__file__))
STAGES = ("primary", "junior")
FLOOR = Fraction(85, 100)
LIMIT = {"primary": Fraction(50, 100), "junior": Fraction(45, 100)}
COMPOSITE = {"primary": "0.403", "junior": "0.353"}
EXTREMES = {"primary": ("0.285", "0.479"), "junior": ("0.228", "0.443")}
WEIGHT = {"primary": Fraction(1), "junior": Fraction(11, 10)}

# id, per, divided by stage, whole numbers, thresholds, targets of the coefficient of variation
INDICATORS = [
    ("R1", 100, False, True, ("4.2", "5.3"), (0.372, 0.301)),
    ("R2", 100, False, True, ("1", "1"), (0.441, 0.402)),
    ("R3", 100, False, True, ("0.9", "0.9"), (0.436, 0.388)),
    ("R4", 1, True, False, ("4.5", "5.8"), (0.285, 0.228)),
    ("R5", 1, True, False, ("7.5", "10.2"), (0.479, 0.443)),
    ("R6", 1, True, False, ("2000", "2500"), (0.388, 0.341)),
    ("R7", 100, True, True, ("2.3", "2.4"), (0.420, 0.368)),
]
IDS = [i[0] for i in INDICATORS]

# name, type, location, primary pupils, junior pupils, built, boarding
SCHOOLS = [
    ("云溪县第一小学", "primary", "urban", 1963, 0, 2009, False),
    ("云溪县第二小学", "primary", "urban", 1827, 0, 2011, False),
    ("云溪县第三小学", "primary", "urban", 1642, 0, 2013, False),
    ("云溪县第四小学", "primary", "urban", 1418, 0, 2015, False),
    ("云溪县实验小学", "primary", "urban", 1183, 0, 2014, False),
    ("云溪县新区小学", "primary", "urban", 977, 0, 2018, False),
    ("青河镇中心小学", "primary", "town", 643, 0, 2010, False),
    ("石桥镇中心小学", "primary", "town", 417, 0, 2008, False),
    ("杨柳镇中心小学", "primary", "town", 311, 0, 2012, False),
    ("双岭乡中心小学", "primary", "rural", 239, 0, 2007, True),
    ("白桦乡中心小学", "primary", "rural", 182, 0, 2013, True),
    ("大泉村小学", "primary", "rural", 128, 0, 2011, False),
    ("向阳村小学", "primary", "rural", 97, 0, 2006, False),
    ("红旗村小学", "primary", "rural", 83, 0, 2012, False),
    ("云溪县第一初级中学", "junior", "urban", 0, 1918, 2010, False),
    ("云溪县第二初级中学", "junior", "urban", 0, 1582, 2014, False),
    ("云溪县第三初级中学", "junior", "urban", 0, 1227, 2017, False),
    ("青河镇初级中学", "junior", "town", 0, 863, 2009, True),
    ("石桥镇初级中学", "junior", "town", 0, 422, 2008, True),
    ("杨柳镇初级中学", "junior", "town", 0, 257, 2012, True),
    ("双岭乡初级中学", "junior", "rural", 0, 183, 2011, True),
    ("白桦乡初级中学", "junior", "rural", 0, 139, 2007, True),
    ("龙泉乡初级中学", "junior", "rural", 0, 109, 2010, True),
    ("黑水镇九年一贯制学校", "nine_year", "town", 322, 258, 2012, True),
    ("松山镇九年一贯制学校", "nine_year", "town", 259, 212, 2010, True),
    ("柳河乡九年一贯制学校", "nine_year", "rural", 208, 178, 2013, True),
    ("平安乡九年一贯制学校", "nine_year", "rural", 161, 142, 2009, True),
    ("望山乡九年一贯制学校", "nine_year", "rural", 150, 95, 2011, True),
    ("云溪县特殊教育学校", "special", "urban", 0, 0, 2013, True),
    ("青河镇东屯教学点", "teaching_point", "rural", 86, 0, 2006, False),
    ("石桥镇北沟教学点", "teaching_point", "rural", 62, 0, 2008, False),
    ("杨柳镇小河教学点", "teaching_point", "rural", 41, 0, 2005, False),
    ("双岭乡南岗教学点", "teaching_point", "rural", 28, 0, 2007, False),
    ("白桦乡林场教学点", "teaching_point", "rural", 19, 0, 2004, False),
]
SPECIAL_PUPILS = 113
# school row, indicator, share of the standard: the five schools that use the 85 % rule
BELOW = {(0, "R5"): 0.913, (1, "R5"): 0.884, (3, "R4"): 0.957, (14, "R5"): 0.902, (15, "R2"): 0.95}

LEVELS = ("good", "excellent")
NORM = {"primary": 720, "junior": 940}
SPECIAL_NORM = 6200


class County:
    """Amounts by school row: teachers by (row, stage, id), divided amounts by (row, id)."""

    def __init__(self):
        self.pupils = [{"primary": s[3], "junior": s[4]} for s in SCHOOLS]
        self.teachers = {}
        self.shared = {}

    def units(self, stage):
        return [r for r, s in enumerate(SCHOOLS)
                if self.pupils[r][stage] and s[1] != "special" and (s[1] != "teaching_point" or self.pupils[r][stage] >= 50)]

    def amount(self, row, stage, indicator):
        if not indicator[2]:
            return Fraction(self.teachers[row, stage, indicator[0]])
        p = self.pupils[row]
        if SCHOOLS[row][1] != "nine_year":
            return self.shared[row, indicator[0]]
        whole = sum(WEIGHT[s] * p[s] for s in STAGES)
        return self.shared[row, indicator[0]] * WEIGHT[stage] * p[stage] / whole

    def ratio(self, row, stage, indicator):
        """Value as a share of the standard."""
        threshold = Fraction(indicator[4][STAGES.index(stage)])
        return self.amount(row, stage, indicator) / self.pupils[row][stage] * indicator[1] / threshold

    def cv_squared(self, stage, indicator):
        units = self.units(stage)
        pupils = sum(self.pupils[r][stage] for r in units)
        amounts = [self.amount(r, stage, indicator) for r in units]
        total = sum(amounts)
        return pupils * sum(x * x / self.pupils[r][stage] for x, r in zip(amounts, units)) / (total * total) - 1

    def cv(self, stage, indicator):
        return float(self.cv_squared(stage, indicator)) ** 0.5


def exact_root(square, places=12):
    """Square root of a fraction, floored at so many decimals."""
    return Fraction(isqrt(square.numerator * 10 ** (2 * places) // square.denominator), 10 ** places)


def shown(x, places=3):
    """Half-up decimal text of a fraction."""
    scaled = floor(x * 10 ** places + Fraction(1, 2))
    return f"{scaled // 10 ** places}.{scaled % 10 ** places:0{places}d}"


def rounded_up(x, places):
    return Fraction(ceil(x * 10 ** places), 10 ** places)


def places_of(indicator):
    return 0 if indicator[3] else 2


def profile(pupils, rng):
    return ((2400 / pupils) ** 0.5 - 1) * rng.uniform(0.75, 1.25) + rng.uniform(0.02, 0.3)


def fill(county, rng):
    for indicator in INDICATORS:
        ident, per, divided, whole, thresholds, targets = indicator
        places = places_of(indicator)
        if divided:  # nine-year schools share one amount between two stages: set first, not tuned
            for row, school in enumerate(SCHOOLS):
                if school[1] != "nine_year":
                    continue
                p = county.pupils[row]
                value = max(Fraction(thresholds[0]), Fraction(thresholds[1]) / WEIGHT["junior"])
                extra = Fraction(str(round(1.02 + 0.22 * profile(sum(p.values()), rng), 3)))
                county.shared[row, ident] = rounded_up(value * extra * (p["primary"] + WEIGHT["junior"] * p["junior"]) / per, places)
        for stage, threshold, target in zip(STAGES, thresholds, targets):
            threshold = Fraction(threshold)
            tuned = {}
            for row in county.units(stage):
                if divided and SCHOOLS[row][1] == "nine_year":
                    continue
                base = threshold * county.pupils[row][stage] / per
                if (row, ident) in BELOW:
                    amount = Fraction(str(BELOW[row, ident])) * base
                    place(county, row, stage, indicator, Fraction(floor(amount * 10 ** places), 10 ** places))
                else:
                    tuned[row] = (base, profile(county.pupils[row][stage], rng))
            low, high = 0.0, 40.0
            for _ in range(60):
                middle = (low + high) / 2
                spread(county, stage, indicator, tuned, middle)
                if county.cv(stage, indicator) < target:
                    low = middle
                else:
                    high = middle
            if whole:
                settle(county, stage, indicator, tuned, target)


def place(county, row, stage, indicator, amount):
    if indicator[2]:
        county.shared[row, indicator[0]] = amount
    else:
        county.teachers[row, stage, indicator[0]] = int(amount)


def spread(county, stage, indicator, tuned, size):
    for row, (base, shape) in tuned.items():
        place(county, row, stage, indicator, rounded_up(base * Fraction(1 + size * shape), places_of(indicator)))


def settle(county, stage, indicator, tuned, target):
    """Moves single teachers or rooms until the coefficient is within 0.0003 of the target."""
    for _ in range(200):
        gap = abs(county.cv(stage, indicator) - target)
        if gap < 0.0003:
            return
        best = None
        for row, (base, _) in tuned.items():
            now = county.amount(row, stage, indicator)
            for step in (-1, 1):
                if now + step < base:
                    continue
                place(county, row, stage, indicator, now + step)
                trial = abs(county.cv(stage, indicator) - target)
                if trial < gap and (best is None or trial < best[0]):
                    best = (trial, row, now + step)
            place(county, row, stage, indicator, now)
        if best is None:
            return
        place(county, best[1], stage, indicator, best[2])


def split(total, parts):
    return [total // parts + (1 if i < total % parts else 0) for i in range(parts)]


def classes_of(row, pupils):
    """(stage, grade, number, size) of each class; whole grades, even classes."""
    rows = []
    for stage, grades, cap in (("primary", range(1, 7), 44), ("junior", range(7, 10), 48)):
        if not pupils[stage]:
            continue
        taught = list(grades)
        if SCHOOLS[row][1] == "teaching_point":
            taught = taught[:4] if pupils[stage] >= 50 else taught[:3]
        for grade, size in zip(taught, split(pupils[stage], len(taught))):
            for number, members in enumerate(split(size, ceil(size / cap)), 1):
                rows.append((stage, grade, number, members))
    return rows


GRADE = "零一二三四五六七八九"


def number(x, places):
    """A JSON number with at most so many decimals."""
    value = round(float(x), places)
    return int(value) if value == int(value) else value


def tables_of(county, rng):
    none = "不适用"
    school_rows, class_rows, room_rows = [], [], []
    for row, (name, kind, location, _, _, built, boarding) in enumerate(SCHOOLS):
        code = f"99990{row + 1:05d}"
        p = county.pupils[row]
        all_pupils = sum(p.values()) or SPECIAL_PUPILS
        special = kind == "special"
        classes = classes_of(row, p)
        counted = row in county.units("primary") or row in county.units("junior")
        s = {"code": code, "name": name, "type": kind, "ownership": "public", "location": location, "campus_of": "",
             "boarding": boarding, "built_year": built, "metropolitan_core": False}
        for stage in STAGES:
            s["pupils." + stage] = p[stage]
        s["pupils.senior"] = 0
        s["pupils.special"] = SPECIAL_PUPILS if special else 0
        s["migrant_pupils"] = 0 if special else round(all_pupils * {"urban": 0.07, "town": 0.04, "rural": 0.01}[location] * rng.uniform(0.7, 1.1))
        s["max_class_size"] = max((c[3] for c in classes), default=none)
        for stage in STAGES:
            taught = p[stage] > 0
            if counted and taught:
                above, backbone, sports = (county.teachers[row, stage, i] for i in ("R1", "R2", "R3"))
            elif taught:
                above, backbone, sports = ceil(p[stage] / 10) + 1, 1, 0
            elif special and stage == "primary":
                above, backbone, sports = 29, 6, 4
            else:
                above = backbone = sports = none
            total = above + max(1, round(above * rng.uniform(0.02, 0.09))) if above != none else none
            s["teachers_total." + stage] = total
            s["teachers_above." + stage] = above
            s["teachers_titled." + stage] = round(total * rng.uniform(0.42, 0.58)) if total != none else none
            s["backbone_teachers." + stage] = backbone
            s["sports_arts_teachers." + stage] = sports
            s["visiting_sports_arts_teachers." + stage] = none if above == none else 1 if all_pupils < 100 else 0
        indoor = Fraction(0) if all_pupils < 400 else Fraction(round(all_pupils * rng.uniform(52, 78)), 100)
        if counted:
            net, sports_area = county.shared[row, "R4"], county.shared[row, "R5"]
            value, rooms = county.shared[row, "R6"] / 10000, county.shared[row, "R7"]
        else:
            net, sports_area = Fraction(all_pupils * 9 + 60), Fraction(all_pupils * 14 + 400)
            value, rooms = Fraction(all_pupils * 4000 + 30000, 10000), Fraction(13 if special else 3)
        s["teaching_area"] = number(net + indoor, 2)
        s["indoor_sports_area"] = number(indoor, 2)
        s["sports_ground_area"] = number(sports_area - indoor, 2)
        s["extra_sports_area"] = 0
        s["equipment_value"] = number(rounded_up(value, 4), 4)
        s["multimedia_rooms"] = int(rooms)
        s["computers"] = ceil(all_pupils * rng.uniform(0.11, 0.19)) + 6
        s["books"] = ceil(all_pupils * rng.uniform(26, 38)) + 800
        for stage in STAGES:
            s["classes." + stage] = sum(1 for c in classes if c[0] == stage)
        small = all_pupils < 100 and not special
        funding = Fraction(SPECIAL_PUPILS * SPECIAL_NORM if special else 100 * NORM["primary"] if small else sum(NORM[t] * p[t] for t in STAGES), 10000)
        s["public_funding"] = number(funding, 4)
        s["training_budget"] = number(rounded_up(funding * Fraction(round(rng.uniform(520, 690)), 10000), 4), 4)
        s["charter"] = True
        s["informatised"] = True
        s["moral_level"] = rng.choice(LEVELS)
        s["culture_level"] = rng.choice(LEVELS)
        school_rows.append(s)
        for stage, grade, n, members in classes:
            class_rows.append([code, f"{GRADE[grade]}年级（{n}）班", stage, grade, members])
        need = 0 if special else ceil(len(classes) / 12)
        for subject, title, least in (("music", "音乐", 96), ("art", "美术", 90)):
            for n in range(1, need + 1):
                room_rows.append([code, subject, f"{title}教室{n}", number(least + rng.uniform(0, 16) * (n != 1), 2)])
    return school_rows, class_rows, room_rows


ATTESTED = [
    ("A2.1", "历年基本均衡监测结果", "云溪县义务教育基本均衡发展年度监测报告（2018—2023）"),
    ("G1.1", "规划与城乡规划衔接", "云溪县中小学布局规划（2021—2030年）"),
    ("G2.1", "城乡执行同一建设标准", "云溪县义务教育学校标准化建设实施方案"),
    ("G2.2", "城乡执行同一编制标准", "关于核定中小学教职工编制的通知"),
    ("G2.3", "城乡执行同一公用经费定额", "关于下达义务教育公用经费预算的通知"),
    ("G2.4", "城乡执行同一装备标准", "云溪县中小学教育装备配置方案"),
    ("G8.2", "绩效工资总量足额核定", "关于核定义务教育学校绩效工资总量的批复"),
    ("G10.1", "编制岗位县内统筹", "云溪县中小学教职工编制和岗位分配方案"),
    ("G14.2", "分配名额向农村初中倾斜", "云溪县高中阶段学校招生工作方案"),
    ("G15.1", "一人一档、结对关爱", "云溪县留守儿童关爱工作实施意见"),
    ("Q5.1", "全员信息技术应用能力考核", "云溪县教师信息技术应用能力考核结果"),
    ("Q5.2", "功能室和设备使用登记", "云溪县教育装备使用情况通报"),
    ("Q7.1", "课程表与教学计划核查", "云溪县义务教育课程实施办法"),
    ("Q7.2", "教学常规检查", "云溪县教学常规检查通报"),
    ("Q7.3", "综合实践活动课时和基地", "云溪县综合实践活动课程方案"),
    ("Q8.1", "作业总量和睡眠监测", "云溪县“双减”工作监测报告"),
    ("S4.1", "各类对象问卷数见问卷表", "云溪县社会认可度调查报告"),
    ("V1.1", "招生专项检查未发现", "云溪县义务教育招生专项检查报告"),
    ("V2.1", "招生专项检查未发现", "云溪县义务教育招生专项检查报告"),
    ("V3.1", "均衡编班抽查未发现", "云溪县均衡编班检查报告"),
    ("V4.1", "编制使用专项检查未发现", "云溪县教师编制使用情况报告"),
    ("V5.1", "年度安全与纪检情况", "云溪县教育系统安全和纪律情况报告"),
    ("V6.1", "数据三级复核", "云溪县自评数据复核记录"),
    ("V7.1", "校外培训治理年度检查", "云溪县校外培训治理工作报告"),
]
SURVEY = [("students", 58, 56, 55), ("parents", 392, 381, 366), ("teachers", 57, 55, 54), ("principals", 54, 54, 53),
          ("people_congress", 55, 53, 52), ("cppcc", 54, 52, 50), ("others", 58, 54, 51)]
MONITORING = [["数学", 4, "III", 0.13], ["数学", 8, "IV", 0.08], ["科学", 4, "III", 0.11], ["科学", 8, "III", 0.09]]


def county_row(name, schools, classes):
    def total(key, where=lambda s: True):
        values = [s[key] for s in schools if where(s)]
        return sum(Fraction(str(v)) for v in values if v not in ("不适用", None))

    def of(kind):
        return lambda s: s["type"] == kind

    def town(kind):
        return lambda s: s["type"] == kind and s["location"] != "rural" and not s["boarding"]

    def small(s):
        return s["type"] in ("primary", "teaching_point") and s["location"] == "rural" and s["pupils.primary"] < 100

    fulltime = int(total("teachers_total.primary") + total("teachers_total.junior"))
    nearby_primary = int(total("pupils.primary", town("primary")))
    nearby_junior = int(total("pupils.junior", town("junior")))
    row = {"name": name, "code": "999901", "year": 2024, "population": 386500, "population_total": 391200, "recognised_year": 2017,
           "norm.primary": NORM["primary"], "norm.junior": NORM["junior"], "norm.special": SPECIAL_NORM}
    for kind in ("primary", "junior", "nine_year", "twelve_year", "complete", "special", "teaching_point"):
        row["schools." + kind] = sum(1 for s in schools if s["type"] == kind)
    migrants = int(total("migrant_pupils"))
    row.update({
        "schools.total": len(schools),
        "pupils.total": int(total("pupils.primary") + total("pupils.junior") + total("pupils.special")),
        "staff.total": fulltime + 212,
        "oversize_schools.primary": sum(1 for s in schools if s["type"] == "primary" and s["pupils.primary"] > 2000),
        "oversize_schools.junior": sum(1 for s in schools if s["type"] == "junior" and s["pupils.junior"] > 2000),
        "oversize_schools.nine_year": 0,
        "oversize_schools.built_2012": sum(1 for s in schools if s["pupils.primary"] > 2000 and s["built_year"] <= 2012),
        "oversize_classes.primary": sum(1 for c in classes if c[2] == "primary" and c[4] > 45),
        "oversize_classes.junior": sum(1 for c in classes if c[2] == "junior" and c[4] > 50),
        "small_units.count": sum(1 for s in schools if small(s)),
        "small_units.pupils": int(total("pupils.primary", small)),
        "small_units.funding": number(total("public_funding", small), 4),
        "special.funding": number(total("public_funding", of("special")), 4), "special.pupils": SPECIAL_PUPILS,
        "wage.teacher": 8.4126, "wage.civil_servant": 7.9038,
        "teachers.fulltime": fulltime, "teachers.certified": fulltime, "training360.done": fulltime, "training360.rate": 1,
        "rotation.eligible": 602, "rotation.moved": 68, "rotation.moved_backbone": 24,
        "nearby.primary.in_zone": nearby_primary, "nearby.primary.total": nearby_primary, "nearby.primary.rate": 1,
        "nearby.junior.in_zone": nearby_junior - 37, "nearby.junior.total": nearby_junior, "nearby.junior.rate": round((nearby_junior - 37) / nearby_junior, 4),
        "quota.total": 1480, "quota.allocated": 892, "quota.rural": 361,
        "migrants.total": migrants, "migrants.public": migrants, "migrants.purchased": 0,
        "left_behind.total": 482, "left_behind.registered": 482,
        "retention.graduates": 2497, "retention.entrants": 2521, "retention.moved_in": 38, "retention.moved_out": 51,
        "retention.returned": 4, "retention.suspended": 7, "retention.died": 0,
        "disabled.total": 158, "disabled.enrolled": 155,
        "training.budget": number(total("training_budget"), 4), "public.budget": number(total("public_funding"), 4),
        "survey.total": sum(g[2] for g in SURVEY), "survey.parents": SURVEY[1][2],
        "survey.rate": round(sum(g[3] for g in SURVEY) / sum(g[2] for g in SURVEY), 4)})
    return row


def document(name, note, tables, changes=None):
    schools, classes, rooms = tables
    attestation = [[clause, True, why] for clause, why, _ in ATTESTED]
    evidence = [[clause, title, f"云教发〔2024〕{n}号", "2024-09-30", "云溪县教育局"] for n, (clause, _, title) in enumerate(ATTESTED, 1)]
    columns = list(schools[0])
    result = {"county": county_row(name, schools, classes),
              "school": {"columns": columns, "rows": [[s[c] for c in columns] for s in schools]},
              "class": {"columns": ["school", "name", "stage", "grade", "pupils"], "rows": classes},
              "room": {"columns": ["school", "kind", "name", "area"], "rows": rooms},
              "survey": {"columns": ["group", "sent", "valid", "satisfied"], "rows": [list(g) for g in SURVEY]},
              "monitoring": {"columns": ["subject", "grade", "level", "difference_rate"], "rows": [list(m) for m in MONITORING]},
              "attestation": {"columns": ["clause", "answer", "note"], "rows": attestation},
              "evidence": {"columns": ["item", "name", "number", "date", "office"], "rows": evidence}}
    if changes:
        changes(result)
    return {"junheng": 1, "standard": "national-2017", "note": note, "tables": result}


def write(file, data):
    def compact(x):
        return json.dumps(x, ensure_ascii=False)
    parts = []
    for ident, table in data["tables"].items():
        if ident == "county":
            parts.append('    "county": {\n' + ",\n".join(f"      {compact(k)}: {compact(v)}" for k, v in table.items()) + "\n    }")
        else:
            rows = ",\n".join("        " + compact(r) for r in table["rows"])
            parts.append(f'    "{ident}": {{\n      "columns": {compact(table["columns"])},\n      "rows": [\n{rows}\n      ]\n    }}')
    head = ",\n".join(f"  {compact(k)}: {compact(v)}" for k, v in data.items() if k != "tables")
    with open(os.path.join(HERE, file), "w", encoding="utf-8", newline="\n") as out:
        out.write("{\n" + head + ',\n  "tables": {\n' + ",\n".join(parts) + "\n  }\n}\n")


# ---- the failing county: a handful of realistic failures -------------------------------------------------------------

def fail_schools(county):
    """Faults in amounts, before the tables are made."""
    by_id = {i[0]: i for i in INDICATORS}

    def set_ratio(row, ident, share):
        indicator = by_id[ident]
        stage = "primary" if county.pupils[row]["primary"] else "junior"
        base = Fraction(indicator[4][STAGES.index(stage)]) * county.pupils[row][stage] / indicator[1]
        scale = 10 ** places_of(indicator)
        place(county, row, stage, indicator, Fraction(floor(base * Fraction(share) * scale), scale))

    grow = Fraction(2034, county.pupils[0]["primary"])  # 第一小学 grows to 2034, all else in step
    county.pupils[0]["primary"] = 2034
    for indicator in INDICATORS:
        place(county, 0, "primary", indicator, rounded_up(county.amount(0, "primary", indicator) * grow, places_of(indicator)))
    set_ratio(3, "R2", "0.94")          # 第四小学: R4 and R2 both between floor and standard
    set_ratio(16, "R1", "0.82")         # 第三初级中学: R1 below 85 %
    county.shared[9, "R5"] *= 2         # 双岭乡中心小学: a large new ground lifts the coefficient over 0.50


def fail_rows(tables):
    """Faults in the other tables, after they are made."""
    classes = tables["class"]["rows"]
    two = [c for c in classes if c[0] == "9999000002" and c[3] == 1]
    need = 46 - two[0][4]
    two[0][4] += need                   # 第二小学 一年级（1）班: 46, taken from its neighbours
    for c in two[1:]:
        if need:
            c[4] -= 1
            need -= 1
    columns = tables["school"]["columns"]
    tables["school"]["rows"][1][columns.index("max_class_size")] = 46
    tables["school"]["rows"][4][columns.index("equipment_value")] = None   # 实验小学: not reported
    tables["county"]["rotation.moved"] = 59                                # of 602: 9.80 %
    tables["county"]["oversize_classes.primary"] = 1
    tables["monitoring"]["rows"][1][3] = 0.15                              # 0.15 is not below 0.15
    tables["evidence"]["rows"] = [e for e in tables["evidence"]["rows"] if e[0] != "G10.1"]
    for a in tables["attestation"]["rows"]:
        if a[0] == "V4.1":
            a[1], a[2] = False, "查实两所学校长期聘用编外教师"


# ---- checks ----------------------------------------------------------------------------------------------------------

def read_back(data):
    """The county again from what was written: nothing is taken on trust from the making."""
    table = data["tables"]["school"]
    schools = [dict(zip(table["columns"], r)) for r in table["rows"]]
    county = County()
    for row, s in enumerate(schools):
        exact = {k: Fraction(str(v)) for k, v in s.items() if isinstance(v, (int, float)) and not isinstance(v, bool)}
        for stage in STAGES:
            county.pupils[row][stage] = s["pupils." + stage]
            for ident, key in (("R1", "teachers_above"), ("R2", "backbone_teachers"), ("R3", "sports_arts_teachers")):
                county.teachers[row, stage, ident] = exact.get(f"{key}.{stage}")
        county.shared[row, "R4"] = exact["teaching_area"] - exact["indoor_sports_area"]
        county.shared[row, "R5"] = exact["indoor_sports_area"] + exact["sports_ground_area"]
        county.shared[row, "R6"] = exact["equipment_value"] * 10000 if "equipment_value" in exact else None
        county.shared[row, "R7"] = exact["multimedia_rooms"]
    return schools, county


def levels(county):
    """{(row, stage): ids below the standard with their share}"""
    result = {}
    for stage in STAGES:
        for row in county.units(stage):
            short = {}
            for indicator in INDICATORS:
                if indicator[2] and county.shared[row, indicator[0]] is None:
                    short[indicator[0]] = None
                    continue
                ratio = county.ratio(row, stage, indicator)
                if ratio < 1:
                    short[indicator[0]] = ratio
            result[row, stage] = short
    return result


def check_demo(data):
    schools, county = read_back(data)
    by_unit = levels(county)
    short = {k: v for k, v in by_unit.items() if v}
    assert len(short) == 5 and len({k[0] for k in short}) == 5
    assert all(len(v) == 1 and FLOOR <= min(v.values()) < 1 for v in short.values())
    print(f"units: {len(county.units('primary'))} primary, {len(county.units('junior'))} junior; pupils {data['tables']['county']['pupils.total']}")
    for (row, stage), v in short.items():
        print(f"  85 % rule: {SCHOOLS[row][0]} " + ", ".join(f"{i} {shown(r * 100, 1)} %" for i, r in v.items()))
    for stage in STAGES:
        squares = [county.cv_squared(stage, i) for i in INDICATORS]
        roots = [exact_root(q) for q in squares]
        texts = [shown(r) for r in roots]
        mean = shown(sum(roots) / len(roots))
        print(f"  {stage}: " + " ".join(f"{i} {t}" for i, t in zip(IDS, texts)) + f" mean {mean}")
        assert (min(texts), max(texts)) == EXTREMES[stage] and mean == COMPOSITE[stage]
        assert all(q <= LIMIT[stage] ** 2 for q in squares)
    tables = data["tables"]
    assert tables["county"]["pupils.total"] == 20144
    for s in schools:
        own = [c for c in tables["class"]["rows"] if c[0] == s["code"]]
        for stage in STAGES:
            assert sum(c[4] for c in own if c[2] == stage) == s["pupils." + stage]
            assert sum(1 for c in own if c[2] == stage) == s["classes." + stage]
            if s["teachers_total." + stage] != "不适用":
                whole = s["teachers_total." + stage]
                assert all(s[f"{k}.{stage}"] <= whole for k in ("teachers_above", "backbone_teachers", "sports_arts_teachers", "teachers_titled"))
        assert s["pupils.primary"] <= 2000 and s["pupils.junior"] <= 2000
        assert s["sports_ground_area"] > 0
        assert Fraction(str(s["training_budget"])) * 20 >= Fraction(str(s["public_funding"]))
        if s["type"] != "special":
            for kind in ("music", "art"):
                assert sum(1 for r in tables["room"]["rows"] if r[0] == s["code"] and r[1] == kind) >= ceil(len(own) / 12)
    assert all(c[4] <= (45 if c[2] == "primary" else 50) for c in tables["class"]["rows"])
    assert all(r[3] >= (96 if r[1] == "music" else 90) for r in tables["room"]["rows"])
    valid = sum(g[2] for g in SURVEY)
    assert valid * 10000 > 15 * tables["county"]["population"] and SURVEY[1][2] * 2 > valid
    print("demo-county: all claims hold")


def check_failing(data):
    schools, county = read_back(data)
    by_unit = levels(county)
    two = [k for k, v in by_unit.items() if sum(1 for r in v.values() if r is not None) == 2]
    under = [k for k, v in by_unit.items() if any(r is not None and r < FLOOR for r in v.values())]
    lacking = [k for k, v in by_unit.items() if None in v.values()]
    assert [k[0] for k in two] == [3] and [k[0] for k in under] == [16] and [k[0] for k in lacking] == [4]
    over = []
    for stage in STAGES:
        for indicator in INDICATORS:
            if stage == "primary" and indicator[0] == "R6":
                continue  # a cell is missing
            square = county.cv_squared(stage, indicator)
            if square > LIMIT[stage] ** 2:
                over.append(f"{stage} {indicator[0]} {shown(exact_root(square))}")
    assert len(over) == 1, over
    tables = data["tables"]
    assert [c[4] for c in tables["class"]["rows"] if c[4] > (45 if c[2] == "primary" else 50)] == [46]
    assert [s["pupils.primary"] for s in schools if s["pupils.primary"] > 2000] == [2034]
    for s in schools:
        for stage in STAGES:
            assert sum(c[4] for c in tables["class"]["rows"] if c[0] == s["code"] and c[2] == stage) == s["pupils." + stage]
    print("demo-county-failing: two below at", SCHOOLS[3][0], "| under 85 % at", SCHOOLS[16][0], "| over the limit:", *over, "| missing cell at", SCHOOLS[4][0])


def main():
    county = County()
    fill(county, random.Random(SEED))
    demo = document("云溪县（虚构）", "虚构的示范县，供试用和测试；学校、数字均非真实。由 make_demo_county.py 生成。", tables_of(county, random.Random(SEED + 1)))
    check_demo(demo)
    write("demo-county.json", demo)
    fail_schools(county)
    failing = document("云溪县（虚构，含问题）", "虚构的示范县，故意含有若干不达标、缺数据和缺佐证的情形。由 make_demo_county.py 生成。",
                       tables_of(county, random.Random(SEED + 1)), fail_rows)
    check_failing(failing)
    write("demo-county-failing.json", failing)


if __name__ == "__main__":
    main()
