import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"IccVersion","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/icc-version.md","filePath":"api-reference/types/enums/icc-version.md"}');
const _sfc_main = { name: "api-reference/types/enums/icc-version.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="iccversion" tabindex="-1">IccVersion <a class="header-anchor" href="#iccversion" aria-label="Permalink to &quot;IccVersion&quot;">​</a></h1><p>Edition of the ICC profile format.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> IccVersion</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  V2</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  V4</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="v2" tabindex="-1"><a href="#v2"><code>IccVersion.V2</code></a> <a class="header-anchor" href="#v2" aria-label="Permalink to &quot;[\`IccVersion.V2\`](#v2) {#v2}&quot;">​</a></h3><p>2.4, which everything reads.</p><h3 id="v4" tabindex="-1"><a href="#v4"><code>IccVersion.V4</code></a> <a class="header-anchor" href="#v4" aria-label="Permalink to &quot;[\`IccVersion.V4\`](#v4) {#v4}&quot;">​</a></h3><p>4.4, for programs that want it; the same numbers. Argyll does not read it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/icc-version.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const iccVersion = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  iccVersion as default
};
