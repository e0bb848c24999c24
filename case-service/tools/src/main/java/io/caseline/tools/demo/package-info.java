/**
 * A day of believable cases, played through the public API by made-up people.
 *
 * <p>{@link io.caseline.tools.demo.Demo} tells the day; the scenes are in the classes named {@code
 * …Scenes}; {@link io.caseline.tools.demo.Stage} takes each line of a scene to the services and
 * prints what they answered.
 */
@NullMarked
package io.caseline.tools.demo;

import org.jspecify.annotations.NullMarked;
