import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ImageOrderField","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/image-order-field.md","filePath":"api-reference/types/enums/image-order-field.md"}');
const _sfc_main = { name: "api-reference/types/enums/image-order-field.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="imageorderfield" tabindex="-1">ImageOrderField <a class="header-anchor" href="#imageorderfield" aria-label="Permalink to &quot;ImageOrderField&quot;">​</a></h1><p>What images can be ordered by.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> ImageOrderField</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  BYTE_SIZE</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CAPTURED_AT</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CREATED_AT</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  FILENAME</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="byte-size" tabindex="-1"><a href="#byte-size"><code>ImageOrderField.BYTE_SIZE</code></a> <a class="header-anchor" href="#byte-size" aria-label="Permalink to &quot;[\`ImageOrderField.BYTE_SIZE\`](#byte-size) {#byte-size}&quot;">​</a></h3><p>Their size.</p><h3 id="captured-at" tabindex="-1"><a href="#captured-at"><code>ImageOrderField.CAPTURED_AT</code></a> <a class="header-anchor" href="#captured-at" aria-label="Permalink to &quot;[\`ImageOrderField.CAPTURED_AT\`](#captured-at) {#captured-at}&quot;">​</a></h3><p>When they were shot.</p><h3 id="created-at" tabindex="-1"><a href="#created-at"><code>ImageOrderField.CREATED_AT</code></a> <a class="header-anchor" href="#created-at" aria-label="Permalink to &quot;[\`ImageOrderField.CREATED_AT\`](#created-at) {#created-at}&quot;">​</a></h3><p>When they were uploaded.</p><h3 id="filename" tabindex="-1"><a href="#filename"><code>ImageOrderField.FILENAME</code></a> <a class="header-anchor" href="#filename" aria-label="Permalink to &quot;[\`ImageOrderField.FILENAME\`](#filename) {#filename}&quot;">​</a></h3><p>Their name.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/inputs/image-order.html"><code>ImageOrder</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/image-order-field.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const imageOrderField = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  imageOrderField as default
};
