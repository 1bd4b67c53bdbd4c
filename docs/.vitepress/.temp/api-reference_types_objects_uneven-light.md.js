import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"UnevenLight","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/uneven-light.md","filePath":"api-reference/types/objects/uneven-light.md"}');
const _sfc_main = { name: "api-reference/types/objects/uneven-light.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="unevenlight" tabindex="-1">UnevenLight <a class="header-anchor" href="#unevenlight" aria-label="Permalink to &quot;UnevenLight&quot;">​</a></h1><p>How the light falls off over a chart: a plane of logarithmic light, fitted along with the colours.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> UnevenLight</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  directionDegrees</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  ev</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="direction-degrees" tabindex="-1"><a href="#direction-degrees"><code>UnevenLight.directionDegrees</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#direction-degrees" aria-label="Permalink to &quot;[\`UnevenLight.directionDegrees\`](#direction-degrees) · [\`Float!\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#direction-degrees}&quot;">​</a></h3><p>Where it gets brighter in the picture: clockwise from the right, 0 to 360; 90 is down.</p><h3 id="ev" tabindex="-1"><a href="#ev"><code>UnevenLight.ev</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#ev" aria-label="Permalink to &quot;[\`UnevenLight.ev\`](#ev) · [\`Float!\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#ev}&quot;">​</a></h3><p>EV from the darkest to the brightest corner of the patch area.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/result.html"><code>Result</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/uneven-light.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const unevenLight = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  unevenLight as default
};
