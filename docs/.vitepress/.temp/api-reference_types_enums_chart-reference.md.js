import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ChartReference","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/chart-reference.md","filePath":"api-reference/types/enums/chart-reference.md"}');
const _sfc_main = { name: "api-reference/types/enums/chart-reference.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="chartreference" tabindex="-1">ChartReference <a class="header-anchor" href="#chartreference" aria-label="Permalink to &quot;ChartReference&quot;">​</a></h1><p>Which published reference the patches are held against; the pigments changed in November 2014.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> ChartReference</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  AUTO</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CLASSIC_AFTER_2014</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  CLASSIC_BEFORE_2014</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="auto" tabindex="-1"><a href="#auto"><code>ChartReference.AUTO</code></a> <a class="header-anchor" href="#auto" aria-label="Permalink to &quot;[\`ChartReference.AUTO\`](#auto) {#auto}&quot;">​</a></h3><p>The one that fits better.</p><h3 id="classic-after-2014" tabindex="-1"><a href="#classic-after-2014"><code>ChartReference.CLASSIC_AFTER_2014</code></a> <a class="header-anchor" href="#classic-after-2014" aria-label="Permalink to &quot;[\`ChartReference.CLASSIC_AFTER_2014\`](#classic-after-2014) {#classic-after-2014}&quot;">​</a></h3><p>Charts made from November 2014 on.</p><h3 id="classic-before-2014" tabindex="-1"><a href="#classic-before-2014"><code>ChartReference.CLASSIC_BEFORE_2014</code></a> <a class="header-anchor" href="#classic-before-2014" aria-label="Permalink to &quot;[\`ChartReference.CLASSIC_BEFORE_2014\`](#classic-before-2014) {#classic-before-2014}&quot;">​</a></h3><p>Charts made before November 2014.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/color-correction.html"><code>ColorCorrection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/correction-options.html"><code>CorrectionOptions</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/chart-reference.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const chartReference = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  chartReference as default
};
