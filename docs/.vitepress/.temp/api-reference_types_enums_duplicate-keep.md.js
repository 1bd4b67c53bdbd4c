import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"DuplicateKeep","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/duplicate-keep.md","filePath":"api-reference/types/enums/duplicate-keep.md"}');
const _sfc_main = { name: "api-reference/types/enums/duplicate-keep.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="duplicatekeep" tabindex="-1">DuplicateKeep <a class="header-anchor" href="#duplicatekeep" aria-label="Permalink to &quot;DuplicateKeep&quot;">​</a></h1><p>Which one of a set of duplicates stays. Of equals the one that was uploaded first.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> DuplicateKeep</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  LARGEST</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  NEWEST</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  OLDEST</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="largest" tabindex="-1"><a href="#largest"><code>DuplicateKeep.LARGEST</code></a> <a class="header-anchor" href="#largest" aria-label="Permalink to &quot;[\`DuplicateKeep.LARGEST\`](#largest) {#largest}&quot;">​</a></h3><p>The one whose file is the largest.</p><h3 id="newest" tabindex="-1"><a href="#newest"><code>DuplicateKeep.NEWEST</code></a> <a class="header-anchor" href="#newest" aria-label="Permalink to &quot;[\`DuplicateKeep.NEWEST\`](#newest) {#newest}&quot;">​</a></h3><p>The one that was uploaded last.</p><h3 id="oldest" tabindex="-1"><a href="#oldest"><code>DuplicateKeep.OLDEST</code></a> <a class="header-anchor" href="#oldest" aria-label="Permalink to &quot;[\`DuplicateKeep.OLDEST\`](#oldest) {#oldest}&quot;">​</a></h3><p>The one that was uploaded first.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/inputs/start-operation-input.html"><code>StartOperationInput</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/duplicate-keep.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const duplicateKeep = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  duplicateKeep as default
};
