/**
 * Words for passwords that people read out: plain, known to children, spelled as they sound, of 4 to 6 letters. No word
 * has an l, and none begins with i or o. A capital I looks like a small l, and an O looks like a 0. The list also
 * leaves out words that sound like another word, first names and insults. Entra refuses a password that contains the
 * person's own name.
 */
export const WORDS: readonly string[] = `
abacus accent access acorn acre across action active actor adapt admit adobe advice affect agency agenda
agent agree ahead amount amuse anchor answer anyone apart apron arch arena around arrive arrow artist aspect
asset assist assume attend attic author avenue aviary avoid awake award aware baboon backup bacon badge
bamboo banana banjo banner barber barn basic basin basket batch bathe beacon beard beaver become before
began begin behave being bench beret better beyond bicep binder bison boat bobcat bonnet bonus book boost
boot borrow botany bother bottom bounce bounty brain branch brand brave breeze brick bridge brief bright
bring broad bronze broom brown brush bucket budget buffet buggy bumper bunch burger burrow bush butter
button buzzer cabin cactus caddy cadet canary canoe canopy canvas canyon captor carbon career cargo carpet
carrot carry cart cashew catch cater cave cedar cement chain chair chance change charge charm chart chase
cheap cheese chef cherry chess chest chick chief choice chorus chunk cider cinder cinema circus coach coast
cobra cobweb cocoa coffee comet comfy comic commit common cookie copper copy corner cosmic cosmos cotton
couch count cousin cover cowboy crab craft crane crater crayon cream create credit crest crew crisp crop
cross crowd crown crumb crunch cuckoo curry curve custom cutter dance dancer dapper darts dash data date
debate debut decade decent decide deck deepen defend define degree demand denim depart depend depth desert
design desire desk detect detour device devote diet differ digit dinner dipper direct disco dish divide dock
doctor donate donkey door dotted dozen dragon drain drama draw dream dress drift drive driven driver drop
drum duck dune dusk dust dusty duty eager earn earth earwig east easy echo edge effect effort eighty either
embark emerge empty ending endure energy engine enjoy enrich ensure enter entire entry equate equip erase
errand escape estate event ever exact exam exceed except excite exist exit expand expect expert export
extend extra fabric face fact factor fade fairy fame famous fancy farm farmer fast fasten fathom faucet
feast feed fence ferret ferry fetch fever fifty figure finch find finger finish fire first fish fitted five
foam focus foggy font food foot force forest fork format fort forty foster found frame free freeze fresh
fridge friend fringe frog front frost frozen fruit fudge funny future fuzzy gadget gain gander garage garden
garnet gate gather gazebo gear gecko genius gentry giant give goat gopher govern grade grain grand grant
grape grass gravy green grid grip grocer ground group grove grow guard guess guide guitar gust habit hammer
hamper hand hanger happen happy harp haven hazard head heater hedge height heron hiccup hidden high hiker
hinder hint hobby hockey hoist homage honest honey hornet horse host hotdog hound hover huge human hummus
hungry hurry hybrid jacket jaguar jargon jazz jeans jeep jester jigsaw jockey jogger join joke jumbo jump
jumper junior jury just karate kayak keen keep keeper kept kick kimono kind kiosk kitten kiwi magic magnet
magnum make manage mango manor margin market maroon marsh mask master match maths matter mature maze meadow
medium member memory mentor menu merge merit meteor method metro midday might mighty mimic mind minnow mint
minute mirror mitten mixer moat modern moment monkey month moon more mosaic moth motion motive motor mount
mouse mouth move movie much muffin museum music must mutton mystic nacho name napkin narrow nation nature
navy near neat nest never news next nice nine ninth nobody noise nomad none noon north nose notary notice
nugget number nurse nutmeg pace pack packet page paint panda pantry papaya paper parade parent park parrot
part party pass pasta paste pastry patch path pave paver peach peanut pecan pepper permit person phone photo
phrase piano pick picker picnic pigeon pinch pine pinto pipe piper pirate pitch pocket poetry pond pony
porch port poster potato pouch power praise prawn preach prefer preset press pretty price pride print prism
prize probe prompt proof proper proud prove puffin pump punch puppet puppy purse pursue push python quack
quart quest quick quiet quota rabbit race racer rack radar radio radish ramp ranch random range ranger rapid
rare rather ration raven reach react reader ready reason recent recipe record reduce reef reform refund
regard region remain remedy remind remote render rent repair repeat report rerun rescue resist retain retire
return review revise reward rhino ribbon rice rich rider ring rinse risk river roast robot rocket roof room
rope roster rotate round rubber rugby runner rust rustic safari safety same sand satin sauce save scarf
scenic scone scoop score scout screen scribe script scrub search season seat second secret sector secure
seek senior sensor series serve sesame seven severe shade shadow shaggy shake shape share shark sharp sheep
sheet shift shine ship shirt shoe shop shore short shout show shower shrimp shrink shrub shrug sign since
singer siren sister sixty size skate skater sketch skewer skies skip skunk smart smoke smooth snack sneeze
snooze snow snowy soap soccer sock soda sofa soft soon sorbet sorry soup source south space spare spark
speak speech speed spend sphere spice spider spin spirit sponge sport spot spray spread spring sprint square
squash squid stack staff stage stamp stand star start state statue stay steady steam step stereo stick sting
stir stitch stone stop store storm stove straw stream street strike string strong studio study stuff sturdy
subway sugar suit sundae sunny sunset super supper sure surf sushi swan swift swim swing switch syntax syrup
tactic tandem tango tanker tape target tariff task taste tavern taxi teach team teapot teaser tempo tender
tennis tent tenth term test text thank thatch theme theory thick thing think third thirst thirty this thorn
thread three thumb tick ticket tidy tiger timber time tiny toast today toffee token tomato tone tooth topaz
topic topper torch toss tour toward tower town track trade train tram trap tray treat treaty tree tremor
trend trick trim trip troop tropic truck trunk trust tuba tube tuna tundra tunic turbo turkey turn tutor
tuxedo twenty twice twig twin twist typist umpire under unify union unique unit unite untie unwrap update
upper upset urban urgent usher vacant vacuum vague vast vector verify very video view vine visit visor vivid
voyage wagon waiter wander warden warm warmth wash watch water wave wedge west wheat whisk wicker wicket
wide width wind window winner winter wire wise wish witty wizard wombat wonder wooden woods word work worker
worthy wren wrist writer yacht yard yarn year yeast yeti yogurt yonder zebra zenith zest zigzag zipper zone
`
  .trim()
  .split(/\s+/);
