import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"No Relay plugin","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/no-relay-plugin.md","filePath":"decisions/no-relay-plugin.md"}');
const _sfc_main = { name: "decisions/no-relay-plugin.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="no-relay-plugin" tabindex="-1">No Relay plugin <a class="header-anchor" href="#no-relay-plugin" aria-label="Permalink to &quot;No Relay plugin&quot;">​</a></h1><p>Pothos has a plugin for nodes and connections. We implement both ourselves (<code>src/schema/node.ts</code>, <code>src/schema/core/connection.ts</code>, <code>src/schema/core/ids.ts</code>).</p><ul><li>The plugin&#39;s Prisma connections use Prisma&#39;s cursor, which we avoid: see <a href="./keyset-paging.html">keyset paging</a>.</li><li>It makes edges and nodes nullable unless configured otherwise in each place; in our public contract they are non-null.</li><li>An id of another type, or of no type, is <code>NOT_FOUND</code> like any unknown id, so that ids reveal nothing.</li><li>The price: we maintain a few hundred lines ourselves. They are tested through the API.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/no-relay-plugin.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const noRelayPlugin = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  noRelayPlugin as default
};
