import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ColorCorrection","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/color-correction.md","filePath":"api-reference/types/objects/color-correction.md"}');
const _sfc_main = { name: "api-reference/types/objects/color-correction.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="colorcorrection" tabindex="-1">ColorCorrection <a class="header-anchor" href="#colorcorrection" aria-label="Permalink to &quot;ColorCorrection&quot;">​</a></h1><p>A correction, fitted on one chart.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> ColorCorrection</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  crossValidatedDeltaE</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  exposureOffset</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  illuminant</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Illuminant</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  linearization</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Linearization</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  matrix</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [[</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  model</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">CorrectionModel</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  reference</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ChartReference</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  toneCurves</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ToneCurve</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  whiteBalance</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">WhiteBalance</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  whiteBalanceGains</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="cross-validated-delta-e" tabindex="-1"><a href="#cross-validated-delta-e"><code>ColorCorrection.crossValidatedDeltaE</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#cross-validated-delta-e" aria-label="Permalink to &quot;[\`ColorCorrection.crossValidatedDeltaE\`](#cross-validated-delta-e) · [\`Float\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#cross-validated-delta-e}&quot;">​</a></h3><p>Mean CIEDE2000 with each patch predicted by a fit that did not see it.</p><h3 id="exposure-offset" tabindex="-1"><a href="#exposure-offset"><code>ColorCorrection.exposureOffset</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#exposure-offset" aria-label="Permalink to &quot;[\`ColorCorrection.exposureOffset\`](#exposure-offset) · [\`Float!\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#exposure-offset}&quot;">​</a></h3><p>EV to add for the neutrals to meet their reference.</p><h3 id="illuminant" tabindex="-1"><a href="#illuminant"><code>ColorCorrection.illuminant</code></a> · <a href="/api-reference/types/objects/illuminant.html"><code>Illuminant!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#illuminant" aria-label="Permalink to &quot;[\`ColorCorrection.illuminant\`](#illuminant) · [\`Illuminant!\`](/api-reference/types/objects/illuminant) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#illuminant}&quot;">​</a></h3><p>The light as the neutral patches show it.</p><h3 id="linearization" tabindex="-1"><a href="#linearization"><code>ColorCorrection.linearization</code></a> · <a href="/api-reference/types/enums/linearization.html"><code>Linearization!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#linearization" aria-label="Permalink to &quot;[\`ColorCorrection.linearization\`](#linearization) · [\`Linearization!\`](/api-reference/types/enums/linearization) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#linearization}&quot;">​</a></h3><p>Never AUTO: what was chosen.</p><h3 id="matrix" tabindex="-1"><a href="#matrix"><code>ColorCorrection.matrix</code></a> · <a href="/api-reference/types/scalars/float.html"><code>[[Float!]!]!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#matrix" aria-label="Permalink to &quot;[\`ColorCorrection.matrix\`](#matrix) · [\`[[Float!]!]!\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#matrix}&quot;">​</a></h3><p>Rows red, green, blue of linear sRGB; columns the model&#39;s terms of linear sRGB, tone curves undone: r, g, b; for root polynomials then the square roots of rg, gb, rb; for ROOT_POLYNOMIAL_3 then the cube roots of rgg, gbb, rbb, grr, bgg, brr, rgb.</p><h3 id="model" tabindex="-1"><a href="#model"><code>ColorCorrection.model</code></a> · <a href="/api-reference/types/enums/correction-model.html"><code>CorrectionModel!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#model" aria-label="Permalink to &quot;[\`ColorCorrection.model\`](#model) · [\`CorrectionModel!\`](/api-reference/types/enums/correction-model) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#model}&quot;">​</a></h3><p>Never AUTO: what was chosen.</p><h3 id="reference" tabindex="-1"><a href="#reference"><code>ColorCorrection.reference</code></a> · <a href="/api-reference/types/enums/chart-reference.html"><code>ChartReference!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#reference" aria-label="Permalink to &quot;[\`ColorCorrection.reference\`](#reference) · [\`ChartReference!\`](/api-reference/types/enums/chart-reference) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#reference}&quot;">​</a></h3><p>Never AUTO: what was chosen.</p><h3 id="tone-curves" tabindex="-1"><a href="#tone-curves"><code>ColorCorrection.toneCurves</code></a> · <a href="/api-reference/types/objects/tone-curve.html"><code>[ToneCurve!]</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "list"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#tone-curves" aria-label="Permalink to &quot;[\`ColorCorrection.toneCurves\`](#tone-curves) · [\`[ToneCurve!]\`](/api-reference/types/objects/tone-curve) &lt;Badge type=&quot;info&quot; text=&quot;list&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#tone-curves}&quot;">​</a></h3><p>Undone before the matrix, for red, green and blue; null where the decoded light is taken as it is.</p><h3 id="white-balance" tabindex="-1"><a href="#white-balance"><code>ColorCorrection.whiteBalance</code></a> · <a href="/api-reference/types/enums/white-balance.html"><code>WhiteBalance!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#white-balance" aria-label="Permalink to &quot;[\`ColorCorrection.whiteBalance\`](#white-balance) · [\`WhiteBalance!\`](/api-reference/types/enums/white-balance) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#white-balance}&quot;">​</a></h3><p>Where white came from.</p><h3 id="white-balance-gains" tabindex="-1"><a href="#white-balance-gains"><code>ColorCorrection.whiteBalanceGains</code></a> · <a href="/api-reference/types/scalars/float.html"><code>[Float!]!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#white-balance-gains" aria-label="Permalink to &quot;[\`ColorCorrection.whiteBalanceGains\`](#white-balance-gains) · [\`[Float!]!\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#white-balance-gains}&quot;">​</a></h3><p>Per channel, linear light: red, green, blue.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/correction-profile.html"><code>CorrectionProfile</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/result.html"><code>Result</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/color-correction.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const colorCorrection = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  colorCorrection as default
};
