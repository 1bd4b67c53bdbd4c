import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"OrderDirection","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/order-direction.md","filePath":"api-reference/types/enums/order-direction.md"}');
const _sfc_main = { name: "api-reference/types/enums/order-direction.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="orderdirection" tabindex="-1">OrderDirection <a class="header-anchor" href="#orderdirection" aria-label="Permalink to &quot;OrderDirection&quot;">​</a></h1><p>Which end comes first. Rows without a value come last in ASC and first in DESC.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> OrderDirection</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ASC</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  DESC</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="asc" tabindex="-1"><a href="#asc"><code>OrderDirection.ASC</code></a> <a class="header-anchor" href="#asc" aria-label="Permalink to &quot;[\`OrderDirection.ASC\`](#asc) {#asc}&quot;">​</a></h3><p>Smallest, oldest, A first.</p><h3 id="desc" tabindex="-1"><a href="#desc"><code>OrderDirection.DESC</code></a> <a class="header-anchor" href="#desc" aria-label="Permalink to &quot;[\`OrderDirection.DESC\`](#desc) {#desc}&quot;">​</a></h3><p>Largest, newest, Z first.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/inputs/image-order.html"><code>ImageOrder</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/job-order.html"><code>JobOrder</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/result-order.html"><code>ResultOrder</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/order-direction.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const orderDirection = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  orderDirection as default
};
