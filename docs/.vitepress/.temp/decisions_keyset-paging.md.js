import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Lists are paged by position, not by Prisma's cursor","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/keyset-paging.md","filePath":"decisions/keyset-paging.md"}`);
const _sfc_main = { name: "decisions/keyset-paging.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="lists-are-paged-by-position-not-by-prisma-s-cursor" tabindex="-1">Lists are paged by position, not by Prisma&#39;s cursor <a class="header-anchor" href="#lists-are-paged-by-position-not-by-prisma-s-cursor" aria-label="Permalink to &quot;Lists are paged by position, not by Prisma&#39;s cursor&quot;">​</a></h1><p>A Prisma cursor names a row. If that row is deleted between two pages, or no longer matches the filter, the next page is empty or wrong.</p><ul><li>Our cursor contains the ordering value and the id (<code>src/schema/core/connection.ts</code>). The next page is <code>value &gt; x or (value = x and id &gt; y)</code>: rows added or removed elsewhere cause neither repeated nor missing rows.</li><li>Each order has an index that starts with the owner and ends with the id.</li><li><code>totalCount</code> is counted only if it is requested.</li><li>The price: we cannot use the Prisma plugin&#39;s connections. Ours are one file, which also handles nulls.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/keyset-paging.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const keysetPaging = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  keysetPaging as default
};
