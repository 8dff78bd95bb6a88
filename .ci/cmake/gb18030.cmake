# The two-byte codes of GB18030 as the node of the build knows them: core/codec/gb18030.mjs. Implements core/codec/gb18030_codes.h.

if(codec_sources)
  find_program(JUNHENG_NODE NAMES node nodejs REQUIRED)
  set(gb18030_script "${PROJECT_SOURCE_DIR}/core/codec/gb18030.mjs")
  set(gb18030_source "${PROJECT_BINARY_DIR}/codec/gb18030_codes.cpp")
  add_custom_command(
    OUTPUT "${gb18030_source}"
    COMMAND "${JUNHENG_NODE}" "${gb18030_script}" "${gb18030_source}"
    DEPENDS "${gb18030_script}"
    COMMENT "Listing the codes of GB18030"
    VERBATIM)
  target_sources(junheng_codec PRIVATE "${gb18030_source}")
endif()
