import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Illuminant","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/illuminant.md","filePath":"api-reference/types/objects/illuminant.md"}');
const _sfc_main = { name: "api-reference/types/objects/illuminant.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="illuminant" tabindex="-1">Illuminant <a class="header-anchor" href="#illuminant" aria-label="Permalink to &quot;Illuminant&quot;">​</a></h1><p>The colour of a light.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> Illuminant</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  correlatedColorTemperature</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  duv</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  xy</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="correlated-color-temperature" tabindex="-1"><a href="#correlated-color-temperature"><code>Illuminant.correlatedColorTemperature</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#correlated-color-temperature" aria-label="Permalink to &quot;[\`Illuminant.correlatedColorTemperature\`](#correlated-color-temperature) · [\`Float\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#correlated-color-temperature}&quot;">​</a></h3><p>Kelvin; null where the light is too far from the Planckian locus (|Duv| &gt; 0.05), or bluer than any black body.</p><h3 id="duv" tabindex="-1"><a href="#duv"><code>Illuminant.duv</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#duv" aria-label="Permalink to &quot;[\`Illuminant.duv\`](#duv) · [\`Float!\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#duv}&quot;">​</a></h3><p>Distance from the Planckian locus in CIE 1960 uv; positive above it (greenish).</p><h3 id="xy" tabindex="-1"><a href="#xy"><code>Illuminant.xy</code></a> · <a href="/api-reference/types/scalars/float.html"><code>[Float!]!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#xy" aria-label="Permalink to &quot;[\`Illuminant.xy\`](#xy) · [\`[Float!]!\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#xy}&quot;">​</a></h3><p>CIE 1931 chromaticity, 2 degree observer: x, y.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/color-cast.html"><code>ColorCast</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/color-correction.html"><code>ColorCorrection</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/illuminant.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const illuminant = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  illuminant as default
};
