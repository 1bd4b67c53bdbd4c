import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ColorCast","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/color-cast.md","filePath":"api-reference/types/objects/color-cast.md"}');
const _sfc_main = { name: "api-reference/types/objects/color-cast.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="colorcast" tabindex="-1">ColorCast <a class="header-anchor" href="#colorcast" aria-label="Permalink to &quot;ColorCast&quot;">​</a></h1><p>What colour the light seems to have. Guesses, all of them: a chart knows.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> ColorCast</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  grayWorld</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Illuminant</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  nearNeutrals</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">NearNeutrals</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  whitePatch</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Illuminant</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="gray-world" tabindex="-1"><a href="#gray-world"><code>ColorCast.grayWorld</code></a> · <a href="/api-reference/types/objects/illuminant.html"><code>Illuminant</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#gray-world" aria-label="Permalink to &quot;[\`ColorCast.grayWorld\`](#gray-world) · [\`Illuminant\`](/api-reference/types/objects/illuminant) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#gray-world}&quot;">​</a></h3><p>If the mean of the picture is grey; null where every pixel is clipped.</p><h3 id="near-neutrals" tabindex="-1"><a href="#near-neutrals"><code>ColorCast.nearNeutrals</code></a> · <a href="/api-reference/types/objects/near-neutrals.html"><code>NearNeutrals</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#near-neutrals" aria-label="Permalink to &quot;[\`ColorCast.nearNeutrals\`](#near-neutrals) · [\`NearNeutrals\`](/api-reference/types/objects/near-neutrals) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#near-neutrals}&quot;">​</a></h3><p>The cast on what is grey in a light halfway between the two; null where hardly anything is.</p><h3 id="white-patch" tabindex="-1"><a href="#white-patch"><code>ColorCast.whitePatch</code></a> · <a href="/api-reference/types/objects/illuminant.html"><code>Illuminant</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#white-patch" aria-label="Permalink to &quot;[\`ColorCast.whitePatch\`](#white-patch) · [\`Illuminant\`](/api-reference/types/objects/illuminant) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#white-patch}&quot;">​</a></h3><p>If the brightest of the picture is white; null where every pixel is clipped.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/picture-analysis.html"><code>PictureAnalysis</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/color-cast.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const colorCast = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  colorCast as default
};
