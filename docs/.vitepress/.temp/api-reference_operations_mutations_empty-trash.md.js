import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"emptyTrash","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/operations/mutations/empty-trash.md","filePath":"api-reference/operations/mutations/empty-trash.md"}');
const _sfc_main = { name: "api-reference/operations/mutations/empty-trash.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="emptytrash" tabindex="-1">emptyTrash <a class="header-anchor" href="#emptytrash" aria-label="Permalink to &quot;emptyTrash&quot;">​</a></h1><p>Has all that lies in the viewer&#39;s own trash removed for good, with its jobs, results and files: a worker begins at once. Returns how many images.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">emptyTrash</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;">Int</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">!</span></span></code></pre></div><h2 id="type" tabindex="-1">Type <a class="header-anchor" href="#type" aria-label="Permalink to &quot;Type&quot;">​</a></h2><h3 id="int" tabindex="-1"><a href="/api-reference/types/scalars/int.html"><code>Int</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#int" aria-label="Permalink to &quot;[\`Int\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt;&quot;">​</a></h3><p>The <code>Int</code> scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/operations/mutations/empty-trash.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const emptyTrash = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  emptyTrash as default
};
