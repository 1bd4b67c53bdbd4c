import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"Prisma's WebAssembly engine runs the migrations","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/migrations-by-webassembly.md","filePath":"decisions/migrations-by-webassembly.md"}`);
const _sfc_main = { name: "decisions/migrations-by-webassembly.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="prisma-s-webassembly-engine-runs-the-migrations" tabindex="-1">Prisma&#39;s WebAssembly engine runs the migrations <a class="header-anchor" href="#prisma-s-webassembly-engine-runs-the-migrations" aria-label="Permalink to &quot;Prisma&#39;s WebAssembly engine runs the migrations&quot;">​</a></h1><p><code>prisma migrate deploy</code> downloads a native schema engine. Graycard must start from a clone without contacting any host except the package registry.</p><ul><li><code>@prisma/schema-engine-wasm</code> is the same engine as an npm package. We call it over the PostgreSQL driver (<code>src/db/schema-engine.ts</code>), pinned to the commit that our version of Prisma depends on.</li><li>It writes the standard <code>_prisma_migrations</code> table, so Prisma&#39;s command line is compatible and can be used instead.</li><li>Programs run migrations at start, one at a time, under an advisory lock.</li><li>The price: the package is internal to Prisma and may change. In that case we can run the SQL files ourselves, as they are plain SQL.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/migrations-by-webassembly.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const migrationsByWebassembly = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  migrationsByWebassembly as default
};
