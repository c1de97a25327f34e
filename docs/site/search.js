// A menu that stands beside the text where there is room; and the search, whose index the build has made.
const menu = document.querySelector("details.menu");
const wide = matchMedia("(min-width: 60rem)");
const openWhereWide = () => {
  menu.open = wide.matches;
};
wide.addEventListener("change", openWhereWide);
openWhereWide();

const isChinese = document.documentElement.lang.startsWith("zh");
new PagefindUI({
  element: "#search",
  showImages: false,
  showSubResults: true,
  ...(isChinese && {
    translations: { placeholder: "搜索", zero_results: "没有找到“[SEARCH_TERM]”" },
  }),
});
const input = document.querySelector("#search input");
input.setAttribute("aria-label", input.placeholder);
