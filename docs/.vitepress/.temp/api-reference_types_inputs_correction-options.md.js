import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"CorrectionOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/inputs/correction-options.md","filePath":"api-reference/types/inputs/correction-options.md"}');
const _sfc_main = { name: "api-reference/types/inputs/correction-options.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="correctionoptions" tabindex="-1">CorrectionOptions <a class="header-anchor" href="#correctionoptions" aria-label="Permalink to &quot;CorrectionOptions&quot;">​</a></h1><p>How a picture is corrected. An option that cannot be honoured is refused with BAD_USER_INPUT, never ignored.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">input</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> CorrectionOptions</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  chart</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ChartKind</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  evenLight</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Boolean</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  linearization</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Linearization</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  matchExposure</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Boolean</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  model</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">CorrectionModel</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  outputColorSpace</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">OutputColorSpace</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  outputFormat</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">OutputFormat</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  preserveHighlights</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Boolean</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  quality</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  reference</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ChartReference</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  whiteBalance</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">WhiteBalance</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="chart" tabindex="-1"><a href="#chart"><code>CorrectionOptions.chart</code></a> · <a href="/api-reference/types/enums/chart-kind.html"><code>ChartKind</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#chart" aria-label="Permalink to &quot;[\`CorrectionOptions.chart\`](#chart) · [\`ChartKind\`](/api-reference/types/enums/chart-kind) &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#chart}&quot;">​</a></h3><p>Which chart to look for; both where left out.</p><h3 id="even-light" tabindex="-1"><a href="#even-light"><code>CorrectionOptions.evenLight</code></a> · <a href="/api-reference/types/scalars/boolean.html"><code>Boolean</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#even-light" aria-label="Permalink to &quot;[\`CorrectionOptions.evenLight\`](#even-light) · [\`Boolean\`](/api-reference/types/scalars/boolean) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#even-light}&quot;">​</a></h3><p>Divide the fall-off of the light over the chart out of the patches and, as far as 2 EV, out of all of the picture. For DETECT_AND_CORRECT only.</p><h3 id="linearization" tabindex="-1"><a href="#linearization"><code>CorrectionOptions.linearization</code></a> · <a href="/api-reference/types/enums/linearization.html"><code>Linearization</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#linearization" aria-label="Permalink to &quot;[\`CorrectionOptions.linearization\`](#linearization) · [\`Linearization\`](/api-reference/types/enums/linearization) &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#linearization}&quot;">​</a></h3><p>Whether the camera&#39;s tone curve is undone first.</p><h3 id="match-exposure" tabindex="-1"><a href="#match-exposure"><code>CorrectionOptions.matchExposure</code></a> · <a href="/api-reference/types/scalars/boolean.html"><code>Boolean</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#match-exposure" aria-label="Permalink to &quot;[\`CorrectionOptions.matchExposure\`](#match-exposure) · [\`Boolean\`](/api-reference/types/scalars/boolean) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#match-exposure}&quot;">​</a></h3><p>Scale so that the chart&#39;s neutrals come out at their reference lightness.</p><h3 id="model" tabindex="-1"><a href="#model"><code>CorrectionOptions.model</code></a> · <a href="/api-reference/types/enums/correction-model.html"><code>CorrectionModel</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#model" aria-label="Permalink to &quot;[\`CorrectionOptions.model\`](#model) · [\`CorrectionModel\`](/api-reference/types/enums/correction-model) &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#model}&quot;">​</a></h3><p>How measured colours are led to their references.</p><h3 id="output-color-space" tabindex="-1"><a href="#output-color-space"><code>CorrectionOptions.outputColorSpace</code></a> · <a href="/api-reference/types/enums/output-color-space.html"><code>OutputColorSpace</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#output-color-space" aria-label="Permalink to &quot;[\`CorrectionOptions.outputColorSpace\`](#output-color-space) · [\`OutputColorSpace\`](/api-reference/types/enums/output-color-space) &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#output-color-space}&quot;">​</a></h3><p>The colour space of the corrected picture, whose ICC profile it carries.</p><h3 id="output-format" tabindex="-1"><a href="#output-format"><code>CorrectionOptions.outputFormat</code></a> · <a href="/api-reference/types/enums/output-format.html"><code>OutputFormat</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#output-format" aria-label="Permalink to &quot;[\`CorrectionOptions.outputFormat\`](#output-format) · [\`OutputFormat\`](/api-reference/types/enums/output-format) &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#output-format}&quot;">​</a></h3><p>How the corrected picture is encoded.</p><h3 id="preserve-highlights" tabindex="-1"><a href="#preserve-highlights"><code>CorrectionOptions.preserveHighlights</code></a> · <a href="/api-reference/types/scalars/boolean.html"><code>Boolean</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#preserve-highlights" aria-label="Permalink to &quot;[\`CorrectionOptions.preserveHighlights\`](#preserve-highlights) · [\`Boolean\`](/api-reference/types/scalars/boolean) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#preserve-highlights}&quot;">​</a></h3><p>Roll off instead of clip where the correction would push a channel past white.</p><h3 id="quality" tabindex="-1"><a href="#quality"><code>CorrectionOptions.quality</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#quality" aria-label="Permalink to &quot;[\`CorrectionOptions.quality\`](#quality) · [\`Int\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#quality}&quot;">​</a></h3><p>1 to 100, for the lossy formats.</p><h3 id="reference" tabindex="-1"><a href="#reference"><code>CorrectionOptions.reference</code></a> · <a href="/api-reference/types/enums/chart-reference.html"><code>ChartReference</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#reference" aria-label="Permalink to &quot;[\`CorrectionOptions.reference\`](#reference) · [\`ChartReference\`](/api-reference/types/enums/chart-reference) &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#reference}&quot;">​</a></h3><p>Which edition of the chart it is.</p><h3 id="white-balance" tabindex="-1"><a href="#white-balance"><code>CorrectionOptions.whiteBalance</code></a> · <a href="/api-reference/types/enums/white-balance.html"><code>WhiteBalance</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#white-balance" aria-label="Permalink to &quot;[\`CorrectionOptions.whiteBalance\`](#white-balance) · [\`WhiteBalance\`](/api-reference/types/enums/white-balance) &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#white-balance}&quot;">​</a></h3><p>Where white comes from.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/inputs/create-batch-input.html"><code>CreateBatchInput</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/create-job-input.html"><code>CreateJobInput</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/save-preset-input.html"><code>SavePresetInput</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/inputs/correction-options.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const correctionOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  correctionOptions as default
};
