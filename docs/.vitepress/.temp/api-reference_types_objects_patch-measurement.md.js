import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"PatchMeasurement","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/patch-measurement.md","filePath":"api-reference/types/objects/patch-measurement.md"}');
const _sfc_main = { name: "api-reference/types/objects/patch-measurement.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="patchmeasurement" tabindex="-1">PatchMeasurement <a class="header-anchor" href="#patchmeasurement" aria-label="Permalink to &quot;PatchMeasurement&quot;">​</a></h1><p>One patch of the chart: as it should be, as it was, as it became.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> PatchMeasurement</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  clipped</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Boolean</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  corrected</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Swatch</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  crossValidatedDeltaE</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  deltaEAfter</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  deltaEAfterWhiteBalance</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  deltaEBefore</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  exclusion</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">PatchExclusion</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  glare</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  index</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  measured</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Swatch</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  name</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  reference</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Swatch</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  specular</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Boolean</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  texture</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  visibility</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Visibility</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="clipped" tabindex="-1"><a href="#clipped"><code>PatchMeasurement.clipped</code></a> · <a href="/api-reference/types/scalars/boolean.html"><code>Boolean!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#clipped" aria-label="Permalink to &quot;[\`PatchMeasurement.clipped\`](#clipped) · [\`Boolean!\`](/api-reference/types/scalars/boolean) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#clipped}&quot;">​</a></h3><p>Some channel is at the end of its range: the patch took no part in the fit.</p><h3 id="corrected" tabindex="-1"><a href="#corrected"><code>PatchMeasurement.corrected</code></a> · <a href="/api-reference/types/objects/swatch.html"><code>Swatch</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#corrected" aria-label="Permalink to &quot;[\`PatchMeasurement.corrected\`](#corrected) · [\`Swatch\`](/api-reference/types/objects/swatch) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#corrected}&quot;">​</a></h3><p>As measured again in the encoded output; null where nothing was corrected.</p><h3 id="cross-validated-delta-e" tabindex="-1"><a href="#cross-validated-delta-e"><code>PatchMeasurement.crossValidatedDeltaE</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#cross-validated-delta-e" aria-label="Permalink to &quot;[\`PatchMeasurement.crossValidatedDeltaE\`](#cross-validated-delta-e) · [\`Float\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#cross-validated-delta-e}&quot;">​</a></h3><p>The same as predicted by a fit that did not see this patch; null where it took no part, or nothing was corrected.</p><h3 id="delta-eafter" tabindex="-1"><a href="#delta-eafter"><code>PatchMeasurement.deltaEAfter</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#delta-eafter" aria-label="Permalink to &quot;[\`PatchMeasurement.deltaEAfter\`](#delta-eafter) · [\`Float\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#delta-eafter}&quot;">​</a></h3><p>The same of corrected; null where nothing was corrected.</p><h3 id="delta-eafter-white-balance" tabindex="-1"><a href="#delta-eafter-white-balance"><code>PatchMeasurement.deltaEAfterWhiteBalance</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#delta-eafter-white-balance" aria-label="Permalink to &quot;[\`PatchMeasurement.deltaEAfterWhiteBalance\`](#delta-eafter-white-balance) · [\`Float\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#delta-eafter-white-balance}&quot;">​</a></h3><p>The same, predicted, with nothing but white balance and exposure matched to the greys. Null in results of a version that did not tell it.</p><h3 id="delta-ebefore" tabindex="-1"><a href="#delta-ebefore"><code>PatchMeasurement.deltaEBefore</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#delta-ebefore" aria-label="Permalink to &quot;[\`PatchMeasurement.deltaEBefore\`](#delta-ebefore) · [\`Float!\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#delta-ebefore}&quot;">​</a></h3><p>CIEDE2000, kL = kC = kH = 1, of measured against reference.</p><h3 id="exclusion" tabindex="-1"><a href="#exclusion"><code>PatchMeasurement.exclusion</code></a> · <a href="/api-reference/types/enums/patch-exclusion.html"><code>PatchExclusion</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#exclusion" aria-label="Permalink to &quot;[\`PatchMeasurement.exclusion\`](#exclusion) · [\`PatchExclusion\`](/api-reference/types/enums/patch-exclusion) &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#exclusion}&quot;">​</a></h3><p>Why it took no part in the fit; null where it did.</p><h3 id="glare" tabindex="-1"><a href="#glare"><code>PatchMeasurement.glare</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#glare" aria-label="Permalink to &quot;[\`PatchMeasurement.glare\`](#glare) · [\`Float\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#glare}&quot;">​</a></h3><p>Its bright tail: median to 99th percentile, likewise. Null in results of a version that did not tell it.</p><h3 id="index" tabindex="-1"><a href="#index"><code>PatchMeasurement.index</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#index" aria-label="Permalink to &quot;[\`PatchMeasurement.index\`](#index) · [\`Int!\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#index}&quot;">​</a></h3><p>1 to 24, dark skin is 1, white 19, black 24.</p><h3 id="measured" tabindex="-1"><a href="#measured"><code>PatchMeasurement.measured</code></a> · <a href="/api-reference/types/objects/swatch.html"><code>Swatch!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#measured" aria-label="Permalink to &quot;[\`PatchMeasurement.measured\`](#measured) · [\`Swatch!\`](/api-reference/types/objects/swatch) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#measured}&quot;">​</a></h3><p>As measured in the picture.</p><h3 id="name" tabindex="-1"><a href="#name"><code>PatchMeasurement.name</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#name" aria-label="Permalink to &quot;[\`PatchMeasurement.name\`](#name) · [\`String!\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#name}&quot;">​</a></h3><p>The patch&#39;s usual name: dark skin.</p><h3 id="reference" tabindex="-1"><a href="#reference"><code>PatchMeasurement.reference</code></a> · <a href="/api-reference/types/objects/swatch.html"><code>Swatch!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#reference" aria-label="Permalink to &quot;[\`PatchMeasurement.reference\`](#reference) · [\`Swatch!\`](/api-reference/types/objects/swatch) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#reference}&quot;">​</a></h3><p>As published.</p><h3 id="specular" tabindex="-1"><a href="#specular"><code>PatchMeasurement.specular</code></a> · <a href="/api-reference/types/scalars/boolean.html"><code>Boolean!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#specular" aria-label="Permalink to &quot;[\`PatchMeasurement.specular\`](#specular) · [\`Boolean!\`](/api-reference/types/scalars/boolean) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#specular}&quot;">​</a></h3><p>Glare was seen on it: the patch took no part in the fit.</p><h3 id="texture" tabindex="-1"><a href="#texture"><code>PatchMeasurement.texture</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#texture" aria-label="Permalink to &quot;[\`PatchMeasurement.texture\`](#texture) · [\`Float\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#texture}&quot;">​</a></h3><p>How uneven it is: 5th to 95th percentile of the channel that varies most, in 8-bit sRGB code values. Noise counts. Null in results of a version that did not tell it.</p><h3 id="visibility" tabindex="-1"><a href="#visibility"><code>PatchMeasurement.visibility</code></a> · <a href="/api-reference/types/enums/visibility.html"><code>Visibility</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#visibility" aria-label="Permalink to &quot;[\`PatchMeasurement.visibility\`](#visibility) · [\`Visibility\`](/api-reference/types/enums/visibility) &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#visibility}&quot;">​</a></h3><p>How far deltaEAfter (deltaEBefore, where nothing was corrected) can be seen. Null in results of a version that did not tell it.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/result.html"><code>Result</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/patch-measurement.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const patchMeasurement = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  patchMeasurement as default
};
