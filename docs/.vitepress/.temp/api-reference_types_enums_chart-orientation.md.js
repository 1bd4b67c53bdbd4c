import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ChartOrientation","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/chart-orientation.md","filePath":"api-reference/types/enums/chart-orientation.md"}');
const _sfc_main = { name: "api-reference/types/enums/chart-orientation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="chartorientation" tabindex="-1">ChartOrientation <a class="header-anchor" href="#chartorientation" aria-label="Permalink to &quot;ChartOrientation&quot;">​</a></h1><p>Clockwise turn of the chart in the picture, to the nearest quarter.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> ChartOrientation</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  NORMAL</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ROTATED_90</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ROTATED_180</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ROTATED_270</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="normal" tabindex="-1"><a href="#normal"><code>ChartOrientation.NORMAL</code></a> <a class="header-anchor" href="#normal" aria-label="Permalink to &quot;[\`ChartOrientation.NORMAL\`](#normal) {#normal}&quot;">​</a></h3><p>Dark skin at the top left.</p><h3 id="rotated-90" tabindex="-1"><a href="#rotated-90"><code>ChartOrientation.ROTATED_90</code></a> <a class="header-anchor" href="#rotated-90" aria-label="Permalink to &quot;[\`ChartOrientation.ROTATED_90\`](#rotated-90) {#rotated-90}&quot;">​</a></h3><p>Dark skin at the top right.</p><h3 id="rotated-180" tabindex="-1"><a href="#rotated-180"><code>ChartOrientation.ROTATED_180</code></a> <a class="header-anchor" href="#rotated-180" aria-label="Permalink to &quot;[\`ChartOrientation.ROTATED_180\`](#rotated-180) {#rotated-180}&quot;">​</a></h3><p>Dark skin at the bottom right.</p><h3 id="rotated-270" tabindex="-1"><a href="#rotated-270"><code>ChartOrientation.ROTATED_270</code></a> <a class="header-anchor" href="#rotated-270" aria-label="Permalink to &quot;[\`ChartOrientation.ROTATED_270\`](#rotated-270) {#rotated-270}&quot;">​</a></h3><p>Dark skin at the bottom left.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/chart-detection.html"><code>ChartDetection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/other-chart.html"><code>OtherChart</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/chart-orientation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const chartOrientation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  chartOrientation as default
};
