import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Repeated queries are compiled","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/compiled-queries.md","filePath":"decisions/compiled-queries.md"}');
const _sfc_main = { name: "decisions/compiled-queries.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="repeated-queries-are-compiled" tabindex="-1">Repeated queries are compiled <a class="header-anchor" href="#repeated-queries-are-compiled" aria-label="Permalink to &quot;Repeated queries are compiled&quot;">​</a></h1><p>An executor traverses a query&#39;s text for every row, which takes a sixth of the CPU time of a nested list. A query that arrives for the third time is compiled by graphql-jit and from then on runs as compiled code (<code>src/http/graphql/compile-queries.ts</code>).</p><ul><li>Clients see no difference. A test answers random queries both ways and compares data, errors and error paths (<code>test/http/compile-queries.test.ts</code>); another counts the SQL statements both ways (<code>test/api/statements.test.ts</code>). If several errors remove the same field, the two executors may report different ones, as the specification allows.</li><li>Invalid variables are reported by the interpreter, in its words.</li><li>Pothos&#39; Prisma plugin remembers which query loaded a row by the path objects of a field, which graphql-js shares between all fields below them. Compiled queries create new ones, so <code>src/schema/core/shared-paths.ts</code> gives each position one path.</li><li>Only queries are compiled. A mutation runs once, and a subscription event once for all subscribers who share it.</li><li>Compiling takes milliseconds, and the result takes memory. Queries are therefore not compiled before the third time and not above 300 fields, and only the 200 most recently used are kept.</li><li>The price: there are two executors, and differences between them must be found by tests.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/compiled-queries.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const compiledQueries = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  compiledQueries as default
};
