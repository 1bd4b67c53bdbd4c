import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"PictureAnalysis","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/picture-analysis.md","filePath":"api-reference/types/objects/picture-analysis.md"}');
const _sfc_main = { name: "api-reference/types/objects/picture-analysis.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="pictureanalysis" tabindex="-1">PictureAnalysis <a class="header-anchor" href="#pictureanalysis" aria-label="Permalink to &quot;PictureAnalysis&quot;">​</a></h1><p>What a picture tells about itself, without a chart.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> PictureAnalysis</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  cast</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ColorCast</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  clipping</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">PictureClipping</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  exposure</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">PictureExposure</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  noise</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">PictureNoise</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  sharpness</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">PictureSharpness</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="cast" tabindex="-1"><a href="#cast"><code>PictureAnalysis.cast</code></a> · <a href="/api-reference/types/objects/color-cast.html"><code>ColorCast!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#cast" aria-label="Permalink to &quot;[\`PictureAnalysis.cast\`](#cast) · [\`ColorCast!\`](/api-reference/types/objects/color-cast) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#cast}&quot;">​</a></h3><p>What colour the light seems to have.</p><h3 id="clipping" tabindex="-1"><a href="#clipping"><code>PictureAnalysis.clipping</code></a> · <a href="/api-reference/types/objects/picture-clipping.html"><code>PictureClipping!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#clipping" aria-label="Permalink to &quot;[\`PictureAnalysis.clipping\`](#clipping) · [\`PictureClipping!\`](/api-reference/types/objects/picture-clipping) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#clipping}&quot;">​</a></h3><p>What is lost at the ends.</p><h3 id="exposure" tabindex="-1"><a href="#exposure"><code>PictureAnalysis.exposure</code></a> · <a href="/api-reference/types/objects/picture-exposure.html"><code>PictureExposure!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#exposure" aria-label="Permalink to &quot;[\`PictureAnalysis.exposure\`](#exposure) · [\`PictureExposure!\`](/api-reference/types/objects/picture-exposure) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#exposure}&quot;">​</a></h3><p>How bright it is.</p><h3 id="noise" tabindex="-1"><a href="#noise"><code>PictureAnalysis.noise</code></a> · <a href="/api-reference/types/objects/picture-noise.html"><code>PictureNoise</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#noise" aria-label="Permalink to &quot;[\`PictureAnalysis.noise\`](#noise) · [\`PictureNoise\`](/api-reference/types/objects/picture-noise) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#noise}&quot;">​</a></h3><p>How noisy it is; null where it is too small, or clipped everywhere.</p><h3 id="sharpness" tabindex="-1"><a href="#sharpness"><code>PictureAnalysis.sharpness</code></a> · <a href="/api-reference/types/objects/picture-sharpness.html"><code>PictureSharpness</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#sharpness" aria-label="Permalink to &quot;[\`PictureAnalysis.sharpness\`](#sharpness) · [\`PictureSharpness\`](/api-reference/types/objects/picture-sharpness) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#sharpness}&quot;">​</a></h3><p>How sharp it is; null where it has too few edges to tell.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/result.html"><code>Result</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/picture-analysis.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const pictureAnalysis = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  pictureAnalysis as default
};
