"""English words that products like to be named after, so that a name among them needs proof.

Not a list of skills: any name of the catalogue, or of somebody's overlay, that is one of these
words is read with care. The word alone decides; capitals do not matter.
"""

PLAIN_WORDS = frozenset(
    """
    access ace acorn actor agile air airflow alarm alert alpha amber ambient anchor angel angular ant
    anvil apache apex apollo aqua arc arch arena argo ark arrow artifact ash aster astro athena atlas
    atom aurora axiom axis backbone badge ballerina bamboo banana base bash basic bat bazaar beam
    bean bear bedrock bee bison blaze blender blink block bloom blue board bolt bond book boost boot
    bottle bow box branch brave breeze brew brick bridge bright buffalo bug bun bundle burp
    button cairo camel candle canvas canyon captain carbon cargo carla cascade cassandra castle cat
    catalyst cell celery cement central centurion chain chalice champion chance chaos charm chart chat
    chef cheetah cherry chess chill chip chisel chroma cinder cinema circle clarity class claude clay
    clear click cliff clip cloud clover cluster coach coal cobalt code cohere comet command
    compass compose concert concord concourse conductor confluence confluent console consul copper
    coral core cosmos cover crane crate creator cricket crisp cross crow crown cruise crystal cube
    curl curry cut cutlass cyclone cypher dagger dart dash data dawn deer delta demand depot
    derby desk detector diamond digital direct discourse dispatch diver dolphin domino dot
    dove draft dragon dream drill drip drive drone drones druid duck dune dust dynamo eagle
    earth echo eclipse edge edison eden eight elastic electron element elephant elixir elk elm ember
    emerald emotion engine enterprise entropy envoy epic epoch equity evidently ether evolution
    excel express fabric factor fairness falcon fan fast feast feather felix fern ferret fiddler
    figure filter fin finder fire firefly flame flare flash flask flat flax fleet flex flight
    flint float flow flower fluid flume flux fly focus force forest forge fork form fortress forum
    fossil foundation foundry fountain fox fractal frame freedom freeze fresh frost fuel fuse fusion
    future galaxy gallery game garden gate gateway gauge gazebo gear gecko gem gemini genesis genie
    ghost giant glacier glide globe glove glow glue go gold gopher gorilla grace grade grain
    grand graph graphite grasp gravity green grid griffin grok ground grove guard guide hack
    hammer hand handle harbor harbour harmony harness harp harvest haven hawk haystack hazel
    head heart heat hedge helios helix helm helmet hero heron hex hibernate hive hopper
    horizon hornet horse host hub humming hunter hydra ibis ice icon ignite image impala impact
    index indigo infinity ink insight insomnia inspire instant iris iron island ivory ivy jade jaguar
    jam jasmine jasper jenkins jest jet jewel join jolt journey joy judge julia jump junction jungle
    juniper jupiter karma kernel keystone kimball king kite knife knight knit knot kraken lab
    lace ladder lake lambda lamp lance laser lattice launch laurel lava layer leaf leap lean legend
    lemon lens leopard less level lever lex liberty lift light lightning lily lime link lion liquid
    list lithium live loader lobster lock locust loft log logic looker loop loom lotus lucid luigi
    luna lynx lyra magic magnet magnolia mammoth manipulators mango mantis maple marathon marble
    mars marvel mason mast master match matrix maven max maze meadow mecha medusa melt memory
    mercury mesh meteor method metro midnight milestone mill mimic mint mirage mirror mist mistral
    mixer mocha mode modern momentum monday mongo monk monkey monitor monolith moon mosaic motion
    mountain mule muse mustang mystic native nautilus navigator nebula nectar needle neo neon neptune
    nest nexus nickel night nimble nimbus ninja node nomad noodle north notion nova nuclear nucleus
    oak oasis object obsidian ocean octave octopus odyssey olive omega omni onyx opal open optimus
    oracle orange orbit orchard orchid orion osprey otter outline owl oxygen oyster packer page
    palm panda panther paper parade parcel parquet parrot passage path pathway patriot pattern peach
    peak pearl pebble pen pencil penguin pepper perforce performer perl phantom phi phoenix photon
    piano pickle pig pigeon pilot pin pinecone pine ping pinnacle pinpoint pioneer pipe pirate pivot
    pixel pixie plank planet plasma platform play plot plug pluto point polaris polly pony
    pool poplar porter portal poseidon postman potato power prairie predict prefect premiere presto
    prism prisma processing prodigy prometheus promise propeller prophet protege proton prune pruning
    pulsar pulse puma pumpkin puppet puppeteer pure purple puzzle pylon pyramid quantum quartz
    quasar quest quick quill quiver rabbit racket radar radiant raft rag rail rails rain rainbow raise
    rally ram ranch rancher ranger rapid raptor raven ray razor react reactor realm reason recast
    red redshift redwood reef reflex relay remix render replay resin resolve rest retail
    rhino rhythm ridge rift ring ripple rise river robin robot rock rocket root rope rose
    rouge round route rover ruby rudder rule rune runner rush rust saber saddle sage sail sailor salad
    salt sand sandbox sapphire sass saturn scale scan scarlet scene scheme scope scout screen scribe
    script scroll sea seal seed segment sense sentinel sentry sequel sequoia
    seven shadow shark shed shell shelf shepherd shield shift ship shore show shrimp shuttle signal
    silk silver simple siren six sketch ski skill skim sky skylark slack slam slate sleuth slice slim
    smart smith smoke smote snake snap snow snowflake snowplow socket sol solar solid solo sonar sonic
    soul sound source space spade spanner spark sparrow spear spectrum sphere sphinx spider spike spin
    spine spiral spire spirit splash spotlight spray spring sprint sprite spruce spur
    squid stack stage staff stan star station steam steel stellar stem step stitch stone storm stork
    stratus stream stride strider string strike studio sublime sugar summit sun sunrise surf
    surface surge swagger swallow swan swarm sweet swift swing switch sword symphony synapse synergy
    tail tango tank tar target tea teams teal temple tempo temporal tensor terra thanos theta
    thread thrift thunder tick tide tiger tile timber time tin titan toast token tool topaz torch
    tornado tower trace track trail train transformer travis tree trek tribe trident
    triton trooper trout trust tulip tundra tunnel turbo turtle twig twin twist typhoon ultra
    umbrella unicorn union unity universe unreal utopia valley valor vanilla vapor vault vector vega
    velocity velvet venus verse vertex vespa vest vibe victor viking vine violet viper virgo vision
    vista vital volcano voyager vulcan vulture wagon walrus warp wasp water wave weave web whale
    wheel whisper whistle wicket widget wild willow wind window wing winter wisdom wish wolf wombat
    wonder wood world worm wren yam yarn yellow yield yoga zebra zen zephyr zeppelin zero zest zeta
    zeus zinc zip zipline zone zoom
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a list
)
