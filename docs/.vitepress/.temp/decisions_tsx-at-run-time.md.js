import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"TypeScript runs with tsx, without a build","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/tsx-at-run-time.md","filePath":"decisions/tsx-at-run-time.md"}');
const _sfc_main = { name: "decisions/tsx-at-run-time.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="typescript-runs-with-tsx-without-a-build" tabindex="-1">TypeScript runs with tsx, without a build <a class="header-anchor" href="#typescript-runs-with-tsx-without-a-build" aria-label="Permalink to &quot;TypeScript runs with tsx, without a build&quot;">​</a></h1><p><code>npm start</code> runs the sources: <code>node --import tsx src/server.ts</code>. tsx is a runtime dependency, not a development tool.</p><ul><li>A clone runs as it is: there is no <code>dist</code> that can be out of date, there are no source maps, and the same files appear in tests, stack traces and the container.</li><li>Node 20, which we support, has no built-in type stripping; and type stripping does not lower <code>await using</code>.</li><li>tsx only strips types and lowers syntax. <code>npm run check</code> checks the types.</li><li>The price: about 0.3 seconds at the start of each process (<code>time node --import tsx -e 0</code> compared with <code>time node -e 0</code>).</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/tsx-at-run-time.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const tsxAtRunTime = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  tsxAtRunTime as default
};
