import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"OutputFormat","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/output-format.md","filePath":"api-reference/types/enums/output-format.md"}');
const _sfc_main = { name: "api-reference/types/enums/output-format.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="outputformat" tabindex="-1">OutputFormat <a class="header-anchor" href="#outputformat" aria-label="Permalink to &quot;OutputFormat&quot;">​</a></h1><p>How the corrected picture is encoded.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> OutputFormat</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  AVIF</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  JPEG</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  PNG</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  TIFF</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  WEBP</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="avif" tabindex="-1"><a href="#avif"><code>OutputFormat.AVIF</code></a> <a class="header-anchor" href="#avif" aria-label="Permalink to &quot;[\`OutputFormat.AVIF\`](#avif) {#avif}&quot;">​</a></h3><p>8 bit, lossy, slow and small.</p><h3 id="jpeg" tabindex="-1"><a href="#jpeg"><code>OutputFormat.JPEG</code></a> <a class="header-anchor" href="#jpeg" aria-label="Permalink to &quot;[\`OutputFormat.JPEG\`](#jpeg) {#jpeg}&quot;">​</a></h3><p>8 bit, lossy.</p><h3 id="png" tabindex="-1"><a href="#png"><code>OutputFormat.PNG</code></a> <a class="header-anchor" href="#png" aria-label="Permalink to &quot;[\`OutputFormat.PNG\`](#png) {#png}&quot;">​</a></h3><p>8 or 16 bit, lossless.</p><h3 id="tiff" tabindex="-1"><a href="#tiff"><code>OutputFormat.TIFF</code></a> <a class="header-anchor" href="#tiff" aria-label="Permalink to &quot;[\`OutputFormat.TIFF\`](#tiff) {#tiff}&quot;">​</a></h3><p>8 or 16 bit, lossless.</p><h3 id="webp" tabindex="-1"><a href="#webp"><code>OutputFormat.WEBP</code></a> <a class="header-anchor" href="#webp" aria-label="Permalink to &quot;[\`OutputFormat.WEBP\`](#webp) {#webp}&quot;">​</a></h3><p>8 bit, lossy.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/inputs/correction-options.html"><code>CorrectionOptions</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/output-format.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const outputFormat = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  outputFormat as default
};
