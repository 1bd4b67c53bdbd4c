import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ChartKind","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/enums/chart-kind.md","filePath":"api-reference/types/enums/chart-kind.md"}');
const _sfc_main = { name: "api-reference/types/enums/chart-kind.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="chartkind" tabindex="-1">ChartKind <a class="header-anchor" href="#chartkind" aria-label="Permalink to &quot;ChartKind&quot;">​</a></h1><p>A card of 24 patches in 6 columns and 4 rows.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">enum</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> ChartKind</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  ARUCO_24</span></span>
<span class="line"><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">  COLORCHECKER_24</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="values" tabindex="-1">Values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;Values&quot;">​</a></h2><h3 id="aruco-24" tabindex="-1"><a href="#aruco-24"><code>ChartKind.ARUCO_24</code></a> <a class="header-anchor" href="#aruco-24" aria-label="Permalink to &quot;[\`ChartKind.ARUCO_24\`](#aruco-24) {#aruco-24}&quot;">​</a></h3><p>24 patches framed by ArUco DICT_5X5_50 markers 0..3 at top left, top right, bottom right, bottom left.</p><h3 id="colorchecker-24" tabindex="-1"><a href="#colorchecker-24"><code>ChartKind.COLORCHECKER_24</code></a> <a class="header-anchor" href="#colorchecker-24" aria-label="Permalink to &quot;[\`ChartKind.COLORCHECKER_24\`](#colorchecker-24) {#colorchecker-24}&quot;">​</a></h3><p>ColorChecker Classic (24 patches, no markers needed).</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/chart-detection.html"><code>ChartDetection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/correction-options.html"><code>CorrectionOptions</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
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
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/enums/chart-kind.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const chartKind = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  chartKind as default
};
